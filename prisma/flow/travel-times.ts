import type { Pool } from 'pg';
import type { Place } from '../../core/kernel/place.ts';
import type { ForeseenWay, MeasuredPair, TravelTimes } from '../../core/ports/travel-times.ts';
import { BUSINESS_NOW_MS } from '../stores/business-clock.ts';

/** Nobody can measure more than that in a day; what is asked for beyond it will be asked for again. */
const MOST_WANTED = 50_000;

const NEWEST = `
  SELECT from_cell AS "from", to_cell AS "to", minutes, (extract(epoch FROM as_of) * 1000)::float8 AS "asOf"
    FROM travel_time
   WHERE $2::float8 IS NULL OR as_of >= to_timestamp($2::float8 / 1000.0)
   ORDER BY as_of DESC LIMIT $1`;

const WANT = `
  INSERT INTO travel_wanted (from_cell, to_cell)
  SELECT * FROM unnest($1::text[], $2::text[])
   WHERE (SELECT count(*) FROM travel_wanted) < ${MOST_WANTED}
  ON CONFLICT DO NOTHING`;

const WANTED = `
  SELECT w.from_cell AS "from", w.to_cell AS "to"
    FROM travel_wanted w LEFT JOIN travel_time t USING (from_cell, to_cell)
   ORDER BY t.as_of NULLS LAST, w.since, w.from_cell, w.to_cell LIMIT $1`;

const KEEP = `
  WITH measured AS (SELECT * FROM unnest($1::text[], $2::text[], $3::int[]) AS m (from_cell, to_cell, minutes)),
  kept AS (
    INSERT INTO travel_time (from_cell, to_cell, minutes, as_of)
    SELECT from_cell, to_cell, minutes, to_timestamp(${BUSINESS_NOW_MS} / 1000.0) FROM measured
    ON CONFLICT (from_cell, to_cell) DO UPDATE SET minutes = excluded.minutes, as_of = excluded.as_of)
  DELETE FROM travel_wanted w USING measured m WHERE w.from_cell = m.from_cell AND w.to_cell = m.to_cell`;

/** A degree of latitude is 111 km; that the radius is a square here only means a few ways more. */
const FORESEEN = `
  WITH open AS (
    SELECT (state->'address'->'place'->>'lat')::float8 AS lat, (state->'address'->'place'->>'lon')::float8 AS lon
      FROM ticket
     WHERE status IN ('incomplete', 'pending', 'scheduled') AND state->'address'->'place' IS NOT NULL
     ORDER BY since DESC LIMIT 500)
  SELECT e.lat AS "homeLat", e.lon AS "homeLon", open.lat, open.lon
    FROM expert e JOIN open
      ON abs(open.lat - e.lat) * 111 <= e.radius_km
     AND abs(open.lon - e.lon) * 111 * cos(radians(e.lat)) <= e.radius_km
   WHERE e.status = 'active' LIMIT $1`;

interface ForeseenRow extends Place {
  readonly homeLat: number;
  readonly homeLon: number;
}

export const createTravelTimes = (pool: Pick<Pool, 'query'>): TravelTimes => ({
  async newest(most, after) {
    const { rows } = await pool.query<MeasuredPair>(NEWEST, [most, after]);
    return rows.toReversed();
  },
  async want(pairs) {
    if (pairs.length > 0) await pool.query(WANT, [pairs.map(({ from }) => from), pairs.map(({ to }) => to)]);
  },
  async wanted(most) {
    return (await pool.query<{ from: string; to: string }>(WANTED, [most])).rows;
  },
  async keep(measured) {
    if (measured.length === 0) return;
    const columns = [
      measured.map(({ from }) => from),
      measured.map(({ to }) => to),
      measured.map(({ minutes }) => minutes),
    ];
    await pool.query(KEEP, columns);
  },
  async foreseen(most) {
    const { rows } = await pool.query<ForeseenRow>(FORESEEN, [most]);
    return rows.map(({ homeLat, homeLon, lat, lon }): ForeseenWay => {
      return { from: { lat: homeLat, lon: homeLon }, to: { lat, lon } };
    });
  },
});
