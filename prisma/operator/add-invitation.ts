import type { Pool } from 'pg';
import { days, type Instant } from '../../core/kernel/instant.ts';
import type { Role } from '../../core/people/person.ts';
import { businessNow } from '../stores/business-clock.ts';
import { createIds } from '../stores/ids.ts';
import { storableText } from '../stores/storable.ts';

/** 95 bits: nobody guesses it, and it can be read out over the phone if it must. */
const TOKEN_LENGTH = 16;

/** Somebody who has no role before they join. */
export const addInvitee = async (pool: Pool, name: string, timeZone: string): Promise<string> => {
  const id = createIds().uuid();
  await pool.query(
    `INSERT INTO person (id, name, roles, time_zone, created_at) VALUES ($1, $2, '{}', $3, to_timestamp($4::float8 / 1000))`,
    [id, storableText(name), timeZone, await businessNow(pool)],
  );
  return id;
};

export const addInvitation = async (
  pool: Pool,
  personId: string,
  role: Role,
  validDays: number,
): Promise<{ readonly token: string; readonly expiresAt: Instant }> => {
  const ids = createIds();
  const token = ids.token(TOKEN_LENGTH);
  const expiresAt = (await businessNow(pool)) + days(validDays);
  await pool.query(
    'INSERT INTO invitation (id, token, person_id, role, expires_at) VALUES ($1, $2, $3, $4, to_timestamp($5::float8 / 1000))',
    [ids.uuid(), token, personId, role, expiresAt],
  );
  return { token, expiresAt };
};
