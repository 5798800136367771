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
import { createFleet, type Fleet } from './fleet.ts';
import { createOperator, type Operator } from './operator.ts';
import { patiently } from './patiently.ts';
import { openQueueStore, type QueueKind, type QueueStore } from './queue-store.ts';
import { startBalancer } from './start-balancer.ts';
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
  readonly slack: Workspace;
  readonly operator: Operator;
  readonly queue: QueueStore;
  /** Where HTTP is answered. */
  readonly url: string;
  /** Resolves once nothing waits: no update, no message that may be sent now, no timer that is due, no page of the desk. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

export const startCluster = async (shape: Shape): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-drill-'));
  const logs = join(folder, 'logs');
  mkdirSync(logs);
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  await applyMigrations({ databaseUrl: postgres.url, migrationsDir: MIGRATIONS_DIR });
  const telegram = await startTelegramEmulator({ webhookRetryBaseMs: 200, webhookRetryCapMs: 2_000 });
  const slack = await startWorkspace();
  const pool = new Pool({ connectionString: postgres.url, max: 4 });
  pool.on('error', () => undefined);
  const queue = await openQueueStore(shape.queue, pool);

  const entrance = { url: '' };
  const fleet = await createFleet(shape.kinds, logs, (_kind, port) => ({
    PORT: String(port),
    HOST: '127.0.0.1',
    PUBLIC_URLS: entrance.url,
    DATABASE_URL: postgres.url,
    SANDBOX: 'on',
    TELEGRAM_BOT_TOKEN: telegram.botToken,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_MODE: 'webhook',
    ...slack.env,
    ...queue.env,
  }));
  const [first, second] = [...fleet.portsOf('web'), ...fleet.portsOf('all-in-one')];
  if (first === undefined) throw new Error('Somebody has to answer HTTP');
  const entry = second === undefined ? first : await freePort();
  entrance.url = `http://127.0.0.1:${entry}`;
  const operator = createOperator(postgres.url);
  const [, , balancer] = await Promise.all([
    operator('seed'),
    fleet.launch(),
    second === undefined ? null : startBalancer(entry, [first, second], join(logs, 'balancer.log')),
  ]);

  await slack.pointTo(entrance.url);

  return {
    ...fleet,
    folder,
    postgres,
    pool,
    telegram,
    slack,
    operator,
    queue,
    url: entrance.url,
    settled: () => settled(pool),
    stop: async () => {
      await fleet.stop();
      await balancer?.stop();
      await pool.end();
      await telegram.close();
      await slack.close();
      await queue.stop();
      await postgres.stop();
      if (process.env['KEEP_DRILL_FILES'] === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

const UNDONE = `
  WITH clock AS (SELECT clock_timestamp() + make_interval(secs => offset_ms / 1000.0) AS now FROM business_clock)
  SELECT (SELECT count(*) FROM inbox WHERE status = 'waiting')
       + (SELECT count(*) FROM outbox, clock WHERE status = 'waiting' AND (not_before IS NULL OR not_before <= now))
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
