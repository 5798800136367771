import type { Pool } from 'pg';

/** Something that the system could not settle by itself. */
export interface TaskLine {
  readonly id: string;
  readonly why: string;
  readonly ticket: string | null;
  readonly personId: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
}

const LIST = `
  SELECT k.id, k.why, t.code AS ticket, k.person_id AS "personId", k.opened_at AS "openedAt", k.closed_at AS "closedAt"
    FROM task k LEFT JOIN ticket t ON t.id = k.ticket_id
   WHERE $1::boolean OR k.closed_at IS NULL
   ORDER BY k.closed_at IS NOT NULL, k.opened_at, k.id LIMIT 500`;

/** What people at the desk see of it is to be shown anew, as when the task is closed there. */
const CLOSE = `
  WITH closed AS (
    UPDATE task SET closed_at = clock_timestamp() + (SELECT offset_ms FROM business_clock) * interval '1 ms'
     WHERE closed_at IS NULL AND id::text = lower($1) RETURNING id, key, ticket_id, person_id),
  touched AS (
    INSERT INTO desk_page AS p (key, stale_since)
    SELECT coalesce('ticket:' || ticket_id, 'person:' || person_id, 'task:' || key), clock_timestamp() FROM closed
    ON CONFLICT (key) DO UPDATE
       SET wanted = p.wanted + 1, stale_since = coalesce(p.stale_since, excluded.stale_since))
  SELECT id, pg_notify('callout', 'desk') FROM closed`;

/** Open tasks, the longest open first; with `all` the closed ones after them. */
export const listTasks = async (pool: Pool, all: boolean): Promise<readonly TaskLine[]> =>
  (await pool.query<TaskLine>(LIST, [all])).rows;

/** False where there is no such open task. */
export const closeTask = async (pool: Pool, id: string): Promise<boolean> =>
  (await pool.query(CLOSE, [id.trim()])).rowCount === 1;
