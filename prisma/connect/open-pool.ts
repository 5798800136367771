import { Pool } from 'pg';
import type { Log } from '../../core/ports/log.ts';

const CONNECT_WITHIN_MS = 10_000;
const ANSWER_WITHIN_MS = 30_000;

export interface PoolOptions {
  readonly max: number;
  /**
   * `each time` for statements that join what waits with batches of keys: the tables of the durable flow are empty in one
   * minute and hold ten thousand rows in the next, and a plan kept from the empty one reads all of them for each key. `kept`
   * for those that fetch a few rows by their key, where planning would cost more than the work.
   */
  readonly plans: 'kept' | 'each time';
}

const PLAN_CACHE = { kept: 'auto', 'each time': 'force_custom_plan' } as const;

/**
 * Connections whose breaking never goes unheard: a pool hears its idle ones, but one that is in somebody's hands and
 * between two statements would end the process.
 */
export const openPool = (connectionString: string, { max, plans }: PoolOptions, log: Pick<Log, 'warn'>): Pool => {
  const pool = new Pool({
    connectionString,
    max,
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    // A frozen server answers nothing: better an error and another attempt than waiting for ever.
    query_timeout: ANSWER_WITHIN_MS,
    options: `-c timezone=UTC -c plan_cache_mode=${PLAN_CACHE[plans]}`,
  });
  const onError = (error: Error): void => log.warn({ err: error.message }, 'A connection to PostgreSQL broke');
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
};
