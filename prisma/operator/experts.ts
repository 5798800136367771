import type { Pool } from 'pg';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Window } from '../../core/kernel/window.ts';
import type { Expert } from '../../core/people/person.ts';
import { createIds } from '../stores/ids.ts';

export interface ExpertLine
  extends Pick<
    Expert,
    'name' | 'status' | 'skills' | 'radiusKm' | 'workingHours' | 'capacityPerDay' | 'timeZone' | 'rating'
  > {
  readonly id: string;
  readonly legacyId: string | null;
  /** Whether they can be reached in a chat. */
  readonly joined: boolean;
}

const LIST = `
  SELECT p.id, p.legacy_id AS "legacyId", p.name, e.status, e.skills, e.radius_km AS "radiusKm",
         e.working_hours AS "workingHours", e.capacity_per_day AS "capacityPerDay", p.time_zone AS "timeZone",
         e.rating_sum::float8 / nullif(e.rating_count, 0) AS rating,
         EXISTS (SELECT FROM contact_point c WHERE c.person_id = p.id AND c.verified AND c.gone_at IS NULL
                   AND c.opted_out_at IS NULL)
           AS joined
    FROM expert e JOIN person p ON p.id = e.person_id ORDER BY p.name, p.id`;

const BOOKED = `
  SELECT t.code, v.arrival FROM visit v JOIN ticket t ON t.id = v.ticket_id
   WHERE v.expert_id = $1 AND v.status IN ('confirmed', 'en_route', 'on_site')
     AND v.span_start < to_timestamp($3::float8 / 1000) AND v.span_end > to_timestamp($2::float8 / 1000)
   ORDER BY v.arrival`;

const ADD_TIME_OFF = `
  INSERT INTO time_off (id, expert_id, starts_at, ends_at)
  SELECT $1, $2, to_timestamp($3::float8 / 1000), to_timestamp($4::float8 / 1000)
   WHERE NOT EXISTS (SELECT FROM time_off WHERE expert_id = $2 AND starts_at = to_timestamp($3::float8 / 1000)
                        AND ends_at = to_timestamp($4::float8 / 1000))`;

export const listExperts = async (pool: Pool): Promise<readonly ExpertLine[]> =>
  (await pool.query<ExpertLine>(LIST)).rows;

/** Answers the status before. */
export const setExpertStatus = async (
  pool: Pool,
  personId: string,
  status: Expert['status'],
): Promise<Expert['status']> => {
  const { rows } = await pool.query<{ before: Expert['status'] }>(
    `UPDATE expert e SET status = $2 FROM (SELECT status FROM expert WHERE person_id = $1 FOR UPDATE) old
      WHERE e.person_id = $1 RETURNING old.status AS before`,
    [personId, status],
  );
  if (!rows[0]) throw new Error(`${personId} is no expert`);
  return rows[0].before;
};

export const addTimeOff = async (pool: Pool, personId: string, { start, end }: Window): Promise<void> => {
  await pool.query(ADD_TIME_OFF, [createIds().uuid(), personId, start, end]);
};

/** Visits that are still to be done within a window: planning time off doesn't move them. */
export const bookedVisits = async (
  pool: Pool,
  personId: string,
  { start, end }: Window,
): Promise<ReadonlyArray<{ readonly ticket: string; readonly arrival: Instant }>> => {
  const { rows } = await pool.query<{ code: string; arrival: Date }>(BOOKED, [personId, start, end]);
  return rows.map(({ code, arrival }) => ({ ticket: code, arrival: arrival.getTime() }));
};

export const timeZoneOf = async (pool: Pool, personId: string): Promise<string> => {
  const { rows } = await pool.query<{ zone: string }>('SELECT time_zone AS zone FROM person WHERE id = $1', [personId]);
  return rows[0]?.zone ?? 'UTC';
};
