import type { Pool } from 'pg';

/** Something that was given up after many attempts and waits for a person. */
export interface DeadLetter {
  /** `inbox:17`, `outbox:<uuid>`, `timer:<key>`. */
  readonly id: string;
  readonly since: Date;
  /** What it is, without anybody's words. */
  readonly what: string;
  readonly ticket: string | null;
  readonly attempts: number;
  readonly error: string | null;
}

const LIST = `
  SELECT d.id, d.since, d.what, t.code AS ticket, d.attempts, d.error FROM (
    SELECT 'inbox:' || id AS id, coalesce(done_at, received_at) AS since, channel || ' update' AS what,
           NULL::uuid AS ticket_id, attempts, error
      FROM inbox WHERE status = 'dead'
     UNION ALL
    SELECT 'outbox:' || o.id, coalesce(o.settled_at, o.created_at), o.kind || ' by ' || coalesce(c.channel, '?'),
           o.ticket_id, o.attempts, o.error
      FROM outbox o LEFT JOIN contact_point c ON c.id = (o.payload->>'contactPointId')::uuid WHERE o.status = 'dead'
     UNION ALL
    SELECT 'timer:' || key, due_at, 'timer ' || (action->>'kind'), ticket_id, attempts, error
      FROM timer WHERE status = 'dead') d
    LEFT JOIN ticket t ON t.id = d.ticket_id
   WHERE $1::text[] IS NULL OR d.id = ANY ($1::text[])
   ORDER BY d.since, d.id`;

const IDS = 'SELECT unnest($1::text[]) AS id';

/** As if they had never been tried. */
const RETRY = `
  WITH asked AS (${IDS}),
  i AS (UPDATE inbox SET status = 'waiting', attempts = 0, next_attempt_at = NULL, done_at = NULL
         WHERE status = 'dead' AND 'inbox:' || id IN (SELECT id FROM asked) RETURNING 'inbox:' || id AS id),
  o AS (UPDATE outbox SET status = 'waiting', attempts = 0, next_attempt_at = NULL, handed_at = NULL, settled_at = NULL,
               lease_until = NULL, lease_token = NULL
         WHERE status = 'dead' AND 'outbox:' || id IN (SELECT id FROM asked) RETURNING 'outbox:' || id AS id),
  t AS (UPDATE timer SET status = 'waiting', attempts = 0, next_attempt_at = NULL, handed_at = NULL
         WHERE status = 'dead' AND 'timer:' || key IN (SELECT id FROM asked) RETURNING 'timer:' || key AS id),
  woken AS (SELECT pg_notify('callout', 'inbox') FROM i UNION ALL SELECT pg_notify('callout', 'outbox') FROM o
             UNION ALL SELECT pg_notify('callout', 'timers') FROM t)
  SELECT id, (SELECT count(*) FROM woken) AS woken FROM (TABLE i UNION ALL TABLE o UNION ALL TABLE t) settled`;

const DROP = `
  WITH asked AS (${IDS}),
  i AS (UPDATE inbox SET status = 'done', error = $2 || coalesce(': ' || error, '')
         WHERE status = 'dead' AND 'inbox:' || id IN (SELECT id FROM asked) RETURNING 'inbox:' || id AS id),
  o AS (UPDATE outbox SET status = 'dropped', error = $2 || coalesce(': ' || error, '')
         WHERE status = 'dead' AND 'outbox:' || id IN (SELECT id FROM asked) RETURNING 'outbox:' || id AS id),
  t AS (UPDATE timer SET status = 'done', error = $2 || coalesce(': ' || error, '')
         WHERE status = 'dead' AND 'timer:' || key IN (SELECT id FROM asked) RETURNING 'timer:' || key AS id)
  TABLE i UNION ALL TABLE o UNION ALL TABLE t`;

/** The tasks that were opened when these were given up; see who opens them in jobs/ and core/. */
const CLOSE_TASKS = `
  UPDATE task SET closed_at = clock_timestamp() + (SELECT offset_ms FROM business_clock) * interval '1 ms'
   WHERE closed_at IS NULL AND key = ANY ($1::text[])`;

const taskOf = (id: string): string => id.replace(/^inbox:/, 'dead_update:').replace(/^outbox:/, 'unsent:');

/** The longest dead first; `ids` null means all. */
export const listDeadLetters = async (pool: Pool, ids: readonly string[] | null): Promise<readonly DeadLetter[]> =>
  (await pool.query<DeadLetter>(LIST, [ids])).rows;

/** Puts them back to be tried anew and wakes the workers; answers which of them were dead. */
export const retryDeadLetters = (pool: Pool, ids: readonly string[]): Promise<readonly string[]> =>
  settle(pool, RETRY, [ids]);

/** Gives them up for good. */
export const dropDeadLetters = (pool: Pool, ids: readonly string[], by: string): Promise<readonly string[]> =>
  settle(pool, DROP, [ids, `dropped by ${by}`]);

const settle = async (pool: Pool, sql: string, values: readonly unknown[]): Promise<readonly string[]> => {
  const { rows } = await pool.query<{ id: string }>(sql, [...values]);
  const ids = rows.map(({ id }) => id);
  await pool.query(CLOSE_TASKS, [ids.map(taskOf)]);
  return ids;
};
