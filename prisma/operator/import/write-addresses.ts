import type { PoolClient } from 'pg';
import type { Instant } from '../../../core/kernel/instant.ts';
import type { Address } from '../../../core/ticket/ticket.ts';
import { storableJson } from '../../stores/storable.ts';

interface AddressColumns {
  readonly id: string;
  readonly personId: string;
  readonly text: string;
  readonly lat: number;
  readonly lon: number;
  readonly timeZone: string;
}

const READ = `
  SELECT id, person_id AS "personId", text, lat, lon, time_zone AS "timeZone"
    FROM saved_address WHERE person_id = ANY ($1::uuid[])`;

const WRITE = `
  INSERT INTO saved_address (id, person_id, text, lat, lon, time_zone, created_at)
  SELECT r.id, r."personId", r.text, r.lat, r.lon, r."timeZone", to_timestamp($2::float8 / 1000)
    FROM jsonb_to_recordset($1::jsonb)
      AS r (id uuid, "personId" uuid, text text, lat float8, lon float8, "timeZone" text)
  ON CONFLICT (id) DO UPDATE SET lat = excluded.lat, lon = excluded.lon, time_zone = excluded.time_zone`;

/** Adds addresses and moves those whose place is another by now; answers whose. Others that a person has stay. */
export const writeAddresses = async (
  client: PoolClient,
  customers: ReadonlyArray<{ readonly personId: string; readonly address: Address | null }>,
  now: Instant,
  uuid: () => string,
): Promise<readonly string[]> => {
  const { rows } = await client.query<AddressColumns>(READ, [customers.map(({ personId }) => personId)]);
  const known = new Map(rows.map((row) => [`${row.personId} ${row.text}`, row]));
  const changed = customers.flatMap(({ personId, address }): AddressColumns[] => {
    if (address === null) return [];
    const { text, place, timeZone } = address;
    const saved = known.get(`${personId} ${text}`);
    const isSame = saved?.lat === place.lat && saved.lon === place.lon && saved.timeZone === timeZone;
    return isSame ? [] : [{ id: saved?.id ?? uuid(), personId, text, ...place, timeZone }];
  });
  if (changed.length > 0) await client.query(WRITE, [storableJson(changed), now]);
  return changed.map(({ personId }) => personId);
};
