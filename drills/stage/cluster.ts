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
import { type CalloutProcess, type ProcessKind, startProcess } from './callout-process.ts';
import { patiently } from './patiently.ts';
import { createOperator, type Operator } from './operator.ts';

/** One running Callout with its world: PostgreSQL, the emulated platforms, and the product's own processes. */
export interface Cluster {
  readonly folder: string;
  readonly postgres: EmbeddedPostgres;
  readonly pool: Pool;
  readonly telegram: TelegramEmulator;
  readonly operator: Operator;
  /** Where HTTP is answered. */
  readonly url: string;
  readonly processes: ReadonlyMap<ProcessKind, CalloutProcess>;
  /** Kills a process with -9 and starts another in its place. */
  replace(kind: ProcessKind): Promise<void>;
  /** Resolves once nothing waits any more: no update, no message that may be sent now, no timer that is due. */
  settled(): Promise<void>;
  /** Empties every table that the queue keeps its jobs in; answers how many rows were lost. */
  wipeQueue(): Promise<number>;
  stop(): Promise<void>;
}

export const startCluster = async (kinds: readonly ProcessKind[]): Promise<Cluster> => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-drill-'));
  mkdirSync(join(folder, 'logs'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  await applyMigrations({ databaseUrl: postgres.url, migrationsDir: MIGRATIONS_DIR });
  const telegram = await startTelegramEmulator({ webhookRetryBaseMs: 200, webhookRetryCapMs: 2_000 });
  const ports = new Map(await Promise.all(kinds.map(async (kind) => [kind, await freePort()] as const)));
  const url = `http://127.0.0.1:${ports.get('web') ?? ports.get('all-in-one')}`;
  const pool = new Pool({ connectionString: postgres.url, max: 4 });
  pool.on('error', () => undefined);

  const env = (kind: ProcessKind): Record<string, string> => ({
    PORT: String(ports.get(kind)),
    HOST: '127.0.0.1',
    PUBLIC_URLS: url,
    DATABASE_URL: postgres.url,
    SANDBOX: 'on',
    TELEGRAM_BOT_TOKEN: telegram.botToken,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    TELEGRAM_MODE: 'webhook',
  });
  const launch = (kind: ProcessKind): CalloutProcess =>
    startProcess(kind, env(kind), join(folder, 'logs', `${kind}.log`));
  const processes = new Map(kinds.map((kind) => [kind, launch(kind)]));
  const operator = createOperator(postgres.url);
  await operator('seed');
  await Promise.all([...processes.values()].map((process) => process.ready()));

  return {
    folder,
    postgres,
    pool,
    telegram,
    operator,
    url,
    processes,
    replace: async (kind) => {
      await processes.get(kind)?.kill();
      const next = launch(kind);
      processes.set(kind, next);
      await next.ready();
    },
    settled: () => settled(pool),
    wipeQueue: () => wipeQueue(pool),
    stop: async () => {
      await Promise.all([...processes.values()].map((process) => process.stop()));
      await pool.end();
      await telegram.close();
      await postgres.stop();
      if (process.env['KEEP_DRILL_FILES'] === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
};

const UNDONE = `
  WITH clock AS (SELECT clock_timestamp() + make_interval(secs => offset_ms / 1000.0) AS now FROM business_clock)
  SELECT (SELECT count(*) FROM inbox WHERE status = 'waiting')
       + (SELECT count(*) FROM outbox, clock WHERE status = 'waiting' AND (not_before IS NULL OR not_before <= now))
       + (SELECT count(*) FROM timer, clock WHERE status = 'waiting' AND due_at <= now) AS n`;

const SETTLED_WITHIN_MS = 60_000;

const settled = async (pool: Pool): Promise<void> => {
  for (const deadline = Date.now() + SETTLED_WITHIN_MS; Date.now() < deadline; await sleep(100)) {
    const { rows } = await patiently(() => pool.query<{ n: string }>(UNDONE));
    if (rows[0]?.n === '0') return;
  }
  throw new Error(`Work is still waiting after ${SETTLED_WITHIN_MS / 1000} s`);
};

const wipeQueue = async (pool: Pool): Promise<number> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename LIKE '%job%'`,
  );
  const lost = await Promise.all(
    tables.map(async ({ name }) => (await pool.query(`DELETE FROM ${name}`)).rowCount ?? 0),
  );
  return lost.reduce((sum, rows) => sum + rows, 0);
};
