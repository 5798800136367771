import type { Pool } from 'pg';
import type { Channel } from '../../core/people/channel.ts';
import type { Role } from '../../core/people/person.ts';
import { businessNow } from '../stores/business-clock.ts';
import { createIds } from '../stores/ids.ts';

export const personByLegacyId = async (pool: Pool, legacyId: string): Promise<string> => {
  const { rows } = await pool.query<{ id: string }>('SELECT id FROM person WHERE legacy_id = $1', [legacyId]);
  if (!rows[0]) throw new Error(`Nobody has the legacy id ${legacyId}: the demo city has not been seeded`);
  return rows[0].id;
};

/** Whose address this is; null for a stranger's. */
export const ownerOf = async (pool: Pool, channel: Channel, address: string): Promise<string | null> => {
  const { rows } = await pool.query<{ person_id: string }>(
    'SELECT person_id FROM contact_point WHERE channel = $1 AND address = $2',
    [channel, address],
  );
  return rows[0]?.person_id ?? null;
};

/** Whether we ever heard of them in this chat. */
export const hasWritten = async (pool: Pool, channel: Channel, address: string): Promise<boolean> => {
  const { rows } = await pool.query(
    'SELECT FROM contact_point WHERE channel = $1 AND address = $2 AND last_inbound_at IS NOT NULL',
    [channel, address],
  );
  return rows.length > 0;
};

/** For people of the sandbox alone: elsewhere an address becomes somebody's by proof. */
export const addVerified = async (pool: Pool, personId: string, channel: Channel, address: string): Promise<void> => {
  await pool.query(
    `INSERT INTO contact_point (id, person_id, channel, address, verified) VALUES ($1, $2, $3, $4, true)
     ON CONFLICT (channel, address) DO NOTHING`,
    [createIds().uuid(), personId, channel, address],
  );
};

/** Somebody who works with us and stands in no file: there once, however often this is asked. */
export const addColleague = async (
  pool: Pool,
  { legacyId, name, role, timeZone }: { legacyId: string; name: string; role: Role; timeZone: string },
): Promise<string> => {
  await pool.query(
    `INSERT INTO person (id, name, roles, time_zone, legacy_id, created_at)
     VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000)) ON CONFLICT (legacy_id) DO NOTHING`,
    [createIds().uuid(), name, [role], timeZone, legacyId, await businessNow(pool)],
  );
  return personByLegacyId(pool, legacyId);
};
