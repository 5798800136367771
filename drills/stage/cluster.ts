import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { startTelegramEmulator, type TelegramEmulator } from '../../bots/sandbox/telegram/start-telegram-emulator.ts';
import { freePort } from '../../prisma/embedded/free-port.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../prisma/embedded/start-embedded-postgres.ts';
import { applyMigrations } from '../../prisma/migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../../prisma/migrate/own-schema.ts';
import type { ProcessKind } from './callout-process.ts';
import { createEndings, type Endings } from './endings.ts';
import { createFleet, type Fleet } from './fleet.ts';
import { createOperator, type Operator } from './operator.ts';
import { patiently } from './patiently.ts';
import { openQueueStore, type QueueKind, type QueueStore } from './queue-store.ts';
import { startBalancer } from './start-balancer.ts';
import { type BillingWorld, startBilling } from './start-billing.ts';
import { type MapServices, startMaps } from './start-maps.ts';
import { startTwilio, type TwilioAccount } from './start-twilio.ts';
import { startWorkspace, type Workspace } from './start-workspace.ts';

/** Which processes a cluster has, and where its queue lives. With two webs it gets a balancer in front of them. */
export interface Shape {
  readonly kinds: readonly ProcessKind[];
  readonly queue: QueueKind;
}

/** One running Callout with its world: PostgreSQL, the emulated platforms, and the product's own processes. */
export interface Cluster extends Pick<Fleet, 'processes' | 'namesOf' | 'replace' | 'restart'> {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
  readonly pool: Pool;
  readonly telegram: TelegramEmulator;
  readonly twilio: TwilioAccount;
  readonly slack: Workspace;
  readonly billing: BillingWorld;
  readonly maps: MapServices;
  readonly operator: Operator;
  readonly queue: QueueStore;
  /** Where HTTP is answered. */
  readonly url: string;
  /** Resolves once the balancer, where there is one, sends requests to every web. */
  balanced(): Promise<void>;
  /** Resolves once nothing waits: no update, no message that may be sent now, no timer that is due, no page of the desk. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export const startCluster = async (shape: Shape): Promise<Cluster> => {
  const endings = createEndings();
  try {
    return await begin(shape, endings);
  } catch (error) {
    await endings.all();
    throw error;
  }
};

const begin = async (shape: Shape, { after, all }: Endings): Promise<Cluster> => {
  const folder = after(mkdtempSync(join(tmpdir(), 'callout-drill-')), forget);
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const postgres = after(await startEmbeddedPostgres({ dataDir: join(folder, 'data') }), (it) => it.stop());
  await applyMigrations({ databaseUrl: postgres.url, migrationsDir: MIGRATIONS_DIR });
  const telegram = after(await startTelegramEmulator(RETRIES), (it) => it.close());
  const twilio = after(await startTwilio(), (it) => it.close());
  const maps = after(await startMaps(), (it) => it.close());
  const slack = after(await startWorkspace(), (it) => it.close());
  const billing = after(await startBilling(), (it) => it.close());
  const pool = after(new Pool({ connectionString: postgres.url, max: 4 }), (it) => it.end());
  pool.on('error', () => undefined);
  const queue = after(await openQueueStore(shape.queue, pool), (it) => it.stop());

  const entrance = { port: 0, url: '' };
  const envOf = (port: number): Readonly<Record<string, string>> => ({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URLS: entrance.url,
    DATABASE_URL: postgres.url,
    SANDBOX: 'on',
    TELEGRAM_BOT_TOKEN: telegram.botToken,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_MODE: 'webhook',
    ...twilio.env,
    ...slack.env,
    ...maps.env,
    ...billing.env,
    ...queue.env,
  });
  const fleet = after(await createFleet(shape.kinds, logs, envOf), (it) => it.stop());
  const [first = 0, second] = [...fleet.portsOf('web'), ...fleet.portsOf('all-in-one')];
  entrance.port = second === undefined ? first : await freePort();
  entrance.url = `http://127.0.0.1:${entrance.port}`;
  const operator = createOperator(postgres.url);
  await Promise.all([operator('seed'), fleet.launch()]);
  const log = join(logs, 'balancer.log');
  const balancer = second === undefined ? null : await startBalancer(entrance.port, [first, second], log);
  after(balancer, (it) => it?.stop());
  await Promise.all([slack.pointTo(entrance.url), twilio.pointTo(entrance.url), billing.pointTo(entrance.url)]);
  const { url } = entrance;
  const world = { folder, postgres, pool, telegram, twilio, slack, maps, billing, operator, queue, url };
  const balanced = async (): Promise<void> => balancer?.whole();
  return { ...fleet, ...world, balanced, settled: () => settled(pool), stop: all };
};

/** Shorter than Telegram's own, so that a kill does not cost minutes. */
const RETRIES = { webhookRetryBaseMs: 200, webhookRetryCapMs: 2_000 };

const forget = (folder: string): void => {
  if (process.env['KEEP_DRILL_FILES'] === undefined) rmSync(folder, { recursive: true, force: true });
};

const UNDONE = `
  WITH clock AS (SELECT clock_timestamp() + make_interval(secs => offset_ms / 1000.0) AS now FROM business_clock)
  SELECT (SELECT count(*) FROM inbox WHERE status = 'waiting')
       + (SELECT count(*) FROM outbox, clock WHERE status = 'waiting' AND coalesce(error, '') NOT LIKE 'paused%' AND (not_before IS NULL OR not_before <= now))
       + (SELECT count(*) FROM timer, clock WHERE status = 'waiting' AND due_at <= now)
       + (SELECT count(*) FROM desk_page WHERE wanted > shown) AS n`;

const SETTLED_WITHIN_MS = 60_000;

const settled = async (pool: Pool): Promise<void> => {
  for (const deadline = Date.now() + SETTLED_WITHIN_MS; Date.now() < deadline; await sleep(100)) {
    const { rows } = await patiently(() => pool.query<{ n: string }>(UNDONE));
    if (rows[0]?.n === '0') return;
  }
  throw new Error(`Work is still waiting after ${SETTLED_WITHIN_MS / 1000} s`);
};
