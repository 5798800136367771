import type { Pool, PoolClient } from 'pg';

/** Another process may add a contact point between our look and our write: the batch looks again. */
const ATTEMPTS = 4;
const UNIQUE_VIOLATION = '23505';
const PASSING = new Set([UNIQUE_VIOLATION, '40001', '40P01']);

/** Runs `body` in one transaction, one import at a time, and again from its beginning where it lost a race. */
export const inBatch = async <T>(pool: Pool, body: (client: PoolClient) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, body);
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (attempt === ATTEMPTS || typeof code !== 'string' || !PASSING.has(code)) throw error;
    }
  }
};

const once = async <T>(pool: Pool, body: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SELECT pg_advisory_xact_lock(hashtextextended('callout import', 0))`);
    const value = await body(client);
    await client.query('COMMIT');
    client.release();
    return value;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      (broken: unknown) => client.release(broken instanceof Error ? broken : true),
    );
    throw error;
  }
};
