import type { Window } from '../../core/kernel/window.ts';
import type { Expert } from '../../core/people/person.ts';
import type { PeopleStore } from '../../core/ports/people-store.ts';
import { Prisma } from '../generated/client.ts';
import { toDocument } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

interface ExpertRow extends Omit<Expert, 'home'> {
  readonly lat: number;
  readonly lon: number;
}

type Experts = Pick<PeopleStore, 'expert' | 'expertsFor' | 'saveExpert' | 'addRating'>;

export const createExperts = ({ tx, ids }: WorkContext): Experts => ({
  expert: async (personId) => (await readExperts(tx, Prisma.sql`e.person_id = ${personId}::uuid`))[0] ?? null,
  expertsFor: (category) => readExperts(tx, Prisma.sql`e.categories @> ARRAY[${category}]::text[]`),
  saveExpert: async (expert) => {
    const { personId, name, timeZone, timeOff } = expert;
    await tx.person.updateMany({ where: { id: personId }, data: { name, timeZone } });
    const data = columnsOf(expert);
    await tx.expert.upsert({ where: { personId }, create: { personId, ...data }, update: data });
    await tx.timeOff.deleteMany({ where: { expertId: personId } });
    await tx.timeOff.createMany({ data: timeOff.map((window) => timeOffRow(ids.uuid(), personId, window)) });
  },
  addRating: async (personId, stars) => {
    await tx.expert.updateMany({
      where: { personId },
      data: { ratingSum: { increment: stars }, ratingCount: { increment: 1 } },
    });
  },
});

/** In one round trip: Prisma would ask three times, and matching asks for everybody. */
const readExperts = async (tx: Transaction, where: Prisma.Sql): Promise<readonly Expert[]> => {
  const rows = await tx.$queryRaw<ExpertRow[]>`
    SELECT e.person_id AS "personId", p.name, e.status, e.skills, e.lat, e.lon, e.radius_km AS "radiusKm",
           p.time_zone AS "timeZone", e.working_hours AS "workingHours", e.capacity_per_day AS "capacityPerDay",
           e.rating_sum::float8 / nullif(e.rating_count, 0) AS rating,
           coalesce((SELECT jsonb_agg(jsonb_build_object('start', (extract(epoch FROM o.starts_at) * 1000)::int8,
                                                         'end', (extract(epoch FROM o.ends_at) * 1000)::int8)
                                      ORDER BY o.starts_at)
                       FROM time_off o WHERE o.expert_id = e.person_id), '[]'::jsonb) AS "timeOff"
      FROM expert e JOIN person p ON p.id = e.person_id
     WHERE ${where}
     ORDER BY e.person_id`;
  return rows.map(({ lat, lon, ...expert }) => ({ ...expert, home: { lat, lon } }));
};

const columnsOf = ({ status, skills, home, radiusKm, workingHours, capacityPerDay }: Expert) => ({
  status,
  skills: toDocument(skills),
  categories: [...new Set(skills.map(({ category }) => category))],
  lat: home.lat,
  lon: home.lon,
  radiusKm,
  workingHours: toDocument(workingHours),
  capacityPerDay,
});

const timeOffRow = (id: string, expertId: string, { start, end }: Window) => ({
  id,
  expertId,
  startsAt: new Date(start),
  endsAt: new Date(end),
});
