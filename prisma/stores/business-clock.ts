import type { Pool } from 'pg';
import type { Duration, Instant } from '../../core/kernel/instant.ts';

/** A pool, or one of its clients. */
export type Queryable = Pick<Pool, 'query'>;

/**
 * The business clock in SQL, as milliseconds: PostgreSQL's clock and the offset of the sandbox. One source for all
 * processes, whatever their own clocks say.
 */
export const BUSINESS_NOW_MS = `((extract(epoch FROM clock_timestamp()) * 1000)::int8
   + (SELECT offset_ms FROM business_clock))::float8`;

export const businessNow = async (db: Queryable): Promise<Instant> =>
  theOnly(await db.query<{ at: number }>(`SELECT ${BUSINESS_NOW_MS} AS at`));

/** How far business time is from real time: 0 wherever there are real tokens. */
export const businessClockOffset = async (db: Queryable): Promise<Duration> =>
  theOnly(await db.query<{ at: number }>('SELECT offset_ms::float8 AS at FROM business_clock'));

/** Moves business time forward, for the sandbox; answers what time it is then. It never goes back: what happened has. */
export const moveBusinessClock = async (db: Queryable, by: Duration): Promise<Instant> => {
  if (!Number.isSafeInteger(by) || by < 0)
    throw new RangeError(`The business clock moves forward by whole milliseconds, not by ${by}`);
  await db.query('UPDATE business_clock SET offset_ms = offset_ms + $1', [by]);
  // Workers sleep until what was due next on the clock as it was.
  await db.query(`SELECT pg_notify('callout', 'clock')`);
  return businessNow(db);
};

/** When the next timer, or the next notice that waits for the end of quiet hours, is due; null where nothing waits. */
export const nextDueAt = async (db: Queryable): Promise<Instant | null> =>
  theOnly(
    await db.query<{ at: number | null }>(`
      SELECT (extract(epoch FROM least(
               (SELECT min(due_at) FROM timer WHERE status = 'waiting'),
               (SELECT min(not_before) FROM outbox WHERE status = 'waiting'
                   AND not_before > to_timestamp(${BUSINESS_NOW_MS} / 1000.0)))) * 1000)::float8 AS at`),
  );

const theOnly = <T>({ rows: [row] }: { readonly rows: ReadonlyArray<{ readonly at: T }> }): T => {
  if (!row) throw new Error('The business clock has no row: the migrations have not been applied');
  return row.at;
};
