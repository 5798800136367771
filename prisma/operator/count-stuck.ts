import type { Pool } from 'pg';

export interface Stuck {
  readonly inbox: number;
  readonly outbox: number;
  readonly timers: number;
  readonly openTasks: number;
  readonly clockOffsetMinutes: number;
}

const COUNT = `
  SELECT (SELECT count(*)::int FROM inbox WHERE status = 'dead') AS inbox,
         (SELECT count(*)::int FROM outbox WHERE status = 'dead') AS outbox,
         (SELECT count(*)::int FROM timer WHERE status = 'dead') AS timers,
         (SELECT count(*)::int FROM task WHERE closed_at IS NULL) AS "openTasks",
         (SELECT offset_ms / 60000 FROM business_clock)::float8 AS "clockOffsetMinutes"`;

/** What was given up, and what waits for people. */
export const countStuck = async (pool: Pool): Promise<Stuck> => {
  const { rows } = await pool.query<Stuck>(COUNT);
  if (!rows[0]) throw new Error('Counting gives a row');
  return rows[0];
};
