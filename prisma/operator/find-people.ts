import type { Pool } from 'pg';
import type { Role } from '../../core/people/person.ts';

export interface FoundPerson {
  readonly id: string;
  readonly name: string;
  readonly legacyId: string | null;
  readonly roles: readonly Role[];
  /** Their status, where they have an expert's profile. */
  readonly expert: 'active' | 'paused' | 'suspended' | null;
}

/** The best kind of match only: whoever types an id or a whole name means nobody who merely contains it. */
const FIND = `
  SELECT id, name, "legacyId", roles, expert FROM (
    SELECT p.id, p.name, p.legacy_id AS "legacyId", p.roles, e.status AS expert, p.created_at, m.match,
           min(m.match) OVER () AS best
      FROM person p LEFT JOIN expert e ON e.person_id = p.id,
           LATERAL (SELECT CASE WHEN p.id::text = lower($1) THEN 1 WHEN p.legacy_id = $1 THEN 2
                                WHEN lower(p.name) = lower($1) THEN 3
                                WHEN position(lower($1) IN lower(p.name)) > 0 THEN 4 END AS match) m
     WHERE m.match IS NOT NULL AND (NOT $2::boolean OR e.person_id IS NOT NULL)) found
   WHERE match = best
   ORDER BY name, created_at LIMIT 20`;

/** Whom an operator may mean by an id, a legacy id, a name or a part of it. */
export const findPeople = async (
  pool: Pool,
  typed: string,
  { onlyExperts }: { readonly onlyExperts: boolean },
): Promise<readonly FoundPerson[]> => (await pool.query<FoundPerson>(FIND, [typed.trim(), onlyExperts])).rows;
