import type { Pool, PoolClient } from 'pg';
import { isDeepStrictEqual } from 'node:util';
import type { Place } from '../../../core/kernel/place.ts';
import type { Skill, WorkingHours } from '../../../core/people/person.ts';
import { storableJson } from '../../stores/storable.ts';
import type { IdentifiedPerson, ImportedPerson, PersonDefaults } from './imported-person.ts';
import type { Existing, Numbered, Outcome } from './outcome.ts';
import { createSavePeople } from './save-people.ts';

/** An expert as a file names them; null where the file doesn't say. */
export interface ImportedExpert extends ImportedPerson {
  readonly skills: readonly Skill[];
  readonly home: Place;
  readonly radiusKm: number | null;
  readonly workingHours: WorkingHours;
  readonly capacityPerDay: number | null;
}

interface ExpertColumns {
  readonly personId: string;
  readonly skills: readonly Skill[];
  readonly lat: number;
  readonly lon: number;
  readonly radiusKm: number;
  readonly workingHours: WorkingHours;
  readonly capacityPerDay: number;
}

/** Where neither file nor database says: the reach of a van in a city, and a full day of jobs. */
const DEFAULTS = { radiusKm: 20, capacityPerDay: 6 };

const READ = `
  SELECT person_id AS "personId", skills, lat, lon, radius_km AS "radiusKm", working_hours AS "workingHours",
         capacity_per_day AS "capacityPerDay"
    FROM expert WHERE person_id = ANY ($1::uuid[])`;

/** Status, rating and time off are not the file's to say. */
const WRITE = `
  INSERT INTO expert (person_id, skills, categories, lat, lon, radius_km, working_hours, capacity_per_day)
  SELECT r."personId", r.skills,
         ARRAY(SELECT DISTINCT s->>'category' FROM jsonb_array_elements(r.skills) AS s ORDER BY 1),
         r.lat, r.lon, r."radiusKm", r."workingHours", r."capacityPerDay"
    FROM jsonb_to_recordset($1::jsonb)
      AS r ("personId" uuid, skills jsonb, lat float8, lon float8, "radiusKm" float8, "workingHours" jsonb,
            "capacityPerDay" int)
  ON CONFLICT (person_id) DO UPDATE SET skills = excluded.skills, categories = excluded.categories,
    lat = excluded.lat, lon = excluded.lon, radius_km = excluded.radius_km, working_hours = excluded.working_hours,
    capacity_per_day = excluded.capacity_per_day`;

export const createSaveExperts = (
  pool: Pool,
  options: { readonly defaults: PersonDefaults; readonly existing: Existing },
): ((rows: ReadonlyArray<Numbered<ImportedExpert>>) => Promise<readonly Outcome[]>) =>
  createSavePeople<ImportedExpert>(pool, { ...options, role: 'expert', writeRest: writeExperts });

const writeExperts = async (
  client: PoolClient,
  people: ReadonlyArray<IdentifiedPerson<ImportedExpert>>,
): Promise<ReadonlySet<string>> => {
  const { rows } = await client.query<ExpertColumns>(READ, [people.map(({ next }) => next.id)]);
  const known = new Map(rows.map((row) => [row.personId, row]));
  const changed = people
    .map((person) => columnsOf(person, known.get(person.next.id)))
    .filter((next) => !isDeepStrictEqual(next, known.get(next.personId)));
  if (changed.length > 0) await client.query(WRITE, [storableJson(changed)]);
  return new Set(changed.map(({ personId }) => personId));
};

const columnsOf = (
  { row, next }: IdentifiedPerson<ImportedExpert>,
  known: ExpertColumns | undefined,
): ExpertColumns => ({
  personId: next.id,
  skills: row.skills,
  lat: row.home.lat,
  lon: row.home.lon,
  radiusKm: row.radiusKm ?? known?.radiusKm ?? DEFAULTS.radiusKm,
  workingHours: row.workingHours,
  capacityPerDay: row.capacityPerDay ?? known?.capacityPerDay ?? DEFAULTS.capacityPerDay,
});
