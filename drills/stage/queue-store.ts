import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { type RunningRedis, startRedis } from '../../jobs/queue/testing/start-redis.ts';

export type QueueKind = 'postgres' | 'redis';

/** Where a cluster's queue keeps its jobs. */
export interface QueueStore {
  readonly kind: QueueKind;
  /** What the product's processes must know about it. */
  readonly env: Readonly<Record<string, string>>;
  /** Null where the queue lives in PostgreSQL. */
  readonly redis: RunningRedis | null;
  /** Forgets everything; answers how many rows, or jobs, were lost. */
  wipe(): Promise<number>;
  stop(): Promise<void>;
}

/** Redis runs with the settings of the production shape. */
const PRODUCTION = fileURLToPath(new URL('../../../deploy/redis.conf', import.meta.url));

export const openQueueStore = async (kind: QueueKind, pool: Pool): Promise<QueueStore> => {
  if (kind === 'postgres') {
    return { kind, env: {}, redis: null, wipe: () => wipeTables(pool), stop: () => Promise.resolve() };
  }
  const redis = await startRedis({ config: PRODUCTION });
  return { kind, env: { REDIS_URL: redis.url }, redis, wipe: () => wipeRedis(redis), stop: () => redis.stop() };
};

const wipeTables = async (pool: Pool): Promise<number> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = 'bullmq' AND tablename LIKE '%job%'`,
  );
  const lost = await Promise.all(
    tables.map(async ({ name }) => (await pool.query(`DELETE FROM ${name}`)).rowCount ?? 0),
  );
  return lost.reduce((sum, rows) => sum + rows, 0);
};

/** One script, so that what it counts is what it takes away. */
const FLUSH = `
  local lost = 0
  for _, queue in ipairs({'callout-messages', 'callout-timers'}) do
    for _, list in ipairs({'wait', 'active'}) do lost = lost + redis.call('LLEN', 'bull:' .. queue .. ':' .. list) end
  end
  redis.call('FLUSHALL')
  return lost`;

const wipeRedis = async (redis: RunningRedis): Promise<number> => Number(await redis.ask('EVAL', FLUSH, 0));
