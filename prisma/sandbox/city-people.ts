import type { Pool } from 'pg';
import type { Place } from '../../core/kernel/place.ts';
import type { Skill } from '../../core/people/person.ts';

/** Somebody of the demo city who may have a phone. */
export interface CityPerson {
  readonly personId: string;
  readonly legacyId: string;
  readonly name: string;
  readonly locale: string;
  readonly phoneNumber: string | null;
  /** Null for customers. */
  readonly skills: readonly Skill[] | null;
  readonly address: string | null;
  readonly place: Place | null;
  readonly telegramId: number | null;
}

/** The people that the demo city was seeded with, in the order of its files. */
export const readCityPeople = async (pool: Pool): Promise<CityPerson[]> => {
  const { rows } = await pool.query<CityPerson>(
    `SELECT p.id AS "personId", p.legacy_id AS "legacyId", p.name, p.locale, e.skills, a.text AS address,
            CASE WHEN e.person_id IS NOT NULL THEN json_build_object('lat', e.lat, 'lon', e.lon)
                 WHEN a.lat IS NOT NULL THEN json_build_object('lat', a.lat, 'lon', a.lon) END AS place,
            (SELECT c.address FROM contact_point c WHERE c.person_id = p.id AND c.channel = 'sms' LIMIT 1) AS "phoneNumber",
            (SELECT c.address::float8 FROM contact_point c
              WHERE c.person_id = p.id AND c.channel = 'telegram' AND c.address ~ '^[0-9]+$' ORDER BY c.id LIMIT 1) AS "telegramId"
       FROM person p
       LEFT JOIN expert e ON e.person_id = p.id
       LEFT JOIN LATERAL (SELECT text, lat, lon FROM saved_address WHERE person_id = p.id ORDER BY created_at LIMIT 1) a ON true
      WHERE p.legacy_id LIKE 'demo-customer-%' OR p.legacy_id LIKE 'demo-expert-%'
      ORDER BY p.legacy_id`,
  );
  return rows;
};
