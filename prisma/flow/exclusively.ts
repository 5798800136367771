import type { Pool, PoolClient } from 'pg';

/** A process that was stopped while it held the lock loses it after this time. */
const IDLE_MS = 10_000;

const LOCK = `
  select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free,
    set_config('idle_in_transaction_session_timeout', '${IDLE_MS}', true)`;

/** Runs `body` in a transaction while no other process is in the same one; 0 when one is. */
export const exclusively = async (
  pool: Pool,
  name: string,
  body: (client: PoolClient) => Promise<number>,
): Promise<number> => {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A server that ends an idle transaction says so between statements, when nobody awaits an answer.
  const onError = (error: Error): void => {
    broken = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const { rows } = await client.query<{ free: boolean }>(LOCK, [name]);
    const count = rows[0]?.free ? await body(client) : 0;
    await client.query('commit');
    return count;
  } catch (error) {
    await client.query('rollback').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    client.off('error', onError);
    client.release(broken);
  }
};
