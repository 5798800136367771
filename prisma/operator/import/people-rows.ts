import type { PoolClient } from 'pg';
import type { Instant } from '../../../core/kernel/instant.ts';
import { isOnlyCustomer } from '../../../core/people/person.ts';
import { storableJson } from '../../stores/storable.ts';
import { type IdentifiedPerson, type ImportedPerson, type KnownPerson, pointsOf } from './imported-person.ts';

/**
 * What a customer merely said to be theirs, and has not shown, is nobody's yet: a row with that number is not about them.
 * Those who work with us have unproved numbers from such a file.
 */
const IS_TOLD = `(c.verified OR NOT p.roles <@ ARRAY['customer'])`;

/**
 * Locked, so that what a chat changes meanwhile is neither lost nor overlooked. The channels are filtered late: after a
 * large import the planner, with old statistics, would look through all points of a channel for each person.
 */
const READ = `
  SELECT p.id, p.name, p.roles, p.locale, p.time_zone AS "timeZone", p.legacy_id AS "legacyId",
         coalesce((SELECT jsonb_agg(jsonb_build_object('channel', c.channel, 'address', c.address))
                            FILTER (WHERE c.channel IN ('telegram', 'sms') AND ${IS_TOLD})
                     FROM contact_point c WHERE c.person_id = p.id), '[]') AS points
    FROM person p
   WHERE p.id IN (SELECT id FROM person WHERE legacy_id = ANY ($1::text[])
                  UNION
                  SELECT c.person_id FROM contact_point c
                    JOIN unnest($2::text[], $3::text[]) AS a (channel, address) USING (channel, address)
                    JOIN person p ON p.id = c.person_id WHERE ${IS_TOLD})
   ORDER BY p.id
     FOR NO KEY UPDATE OF p`;

const WRITE_PEOPLE = `
  INSERT INTO person (id, name, roles, locale, time_zone, legacy_id, created_at)
  SELECT r.id, r.name, r.roles, r.locale, r."timeZone", r."legacyId", to_timestamp($2::float8 / 1000)
    FROM jsonb_to_recordset($1::jsonb)
      AS r (id uuid, name text, roles text[], locale text, "timeZone" text, "legacyId" text)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, roles = excluded.roles, locale = excluded.locale,
    time_zone = excluded.time_zone, legacy_id = excluded.legacy_id`;

const ADD_POINTS = `
  INSERT INTO contact_point (id, person_id, channel, address, verified)
  SELECT r.id, r."personId", r.channel, r.address, r.verified
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "personId" uuid, channel text, address text, verified boolean)
  ON CONFLICT (channel, address) DO UPDATE SET person_id = excluded.person_id, verified = excluded.verified
    WHERE NOT contact_point.verified`;

export const readKnownPeople = async (client: PoolClient, rows: readonly ImportedPerson[]): Promise<KnownPerson[]> => {
  const points = rows.flatMap(pointsOf);
  const { rows: known } = await client.query<KnownPerson>(READ, [
    rows.flatMap(({ legacyId }) => legacyId ?? []),
    points.map(({ channel }) => channel),
    points.map(({ address }) => address),
  ]);
  return known;
};

/**
 * An operator's list is taken at its word, but for the phone numbers of those who work with us: a number is typed wrongly,
 * or handed out again, and whoever has it would read customers' addresses. They show that it is theirs by a code.
 */
export const writePeople = async (
  client: PoolClient,
  people: ReadonlyArray<IdentifiedPerson<ImportedPerson>>,
  now: Instant,
  uuid: () => string,
): Promise<void> => {
  const changed = people.filter(({ personChanged }) => personChanged);
  const points = changed.flatMap(({ next, newPoints }) =>
    newPoints.map((point) => ({
      id: uuid(),
      personId: next.id,
      ...point,
      verified: point.channel === 'telegram' || isOnlyCustomer(next),
    })),
  );
  await client.query(WRITE_PEOPLE, [storableJson(changed.map(({ next }) => next)), now]);
  if (points.length > 0) await client.query(ADD_POINTS, [storableJson(points)]);
};
