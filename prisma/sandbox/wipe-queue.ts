import type { Pool } from 'pg';

/**
 * Empties every table in which the queue's PostgreSQL backend keeps jobs, as if it had lost its data; answers how many
 * rows are gone. The outbox and the timers, the primary copy, stay.
 */
export const wipeQueue = async (pool: Pool): Promise<number> => {
  const { rows: tables } = await pool.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name
       FROM pg_tables WHERE schemaname = 'bullmq' AND tablename LIKE '%job%'`,
  );
  let lost = 0;
  for (const { name } of tables) lost += (await pool.query(`DELETE FROM ${name}`)).rowCount ?? 0;
  return lost;
};
