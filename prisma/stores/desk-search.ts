import type { FoundExpert } from '../../core/desk/pages/desk-glance.ts';
import { NUMBER_CHANNELS } from '../../core/people/channel.ts';
import type { DeskStore } from '../../core/ports/desk-store.ts';
import { findTicketCode } from '../../core/ticket/ticket-code.ts';
import { Prisma } from '../generated/client.ts';
import { findTickets } from './found-tickets.ts';
import { storableText } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

/** More words find nothing that these don't, and each costs a look at everything. */
const MOST_WORDS = 6;
/** Shorter numbers are house numbers, not phone numbers. */
const LEAST_DIGITS = 5;
/** How alike a word and a part of a name must be: one wrong letter in a short name. */
const ALIKE = '0.5';

export const createDeskSearch = ({ tx }: WorkContext): Pick<DeskStore, 'searchTickets' | 'searchExperts'> => ({
  searchTickets: async (typed, limit) => {
    const words = wordsOf(typed);
    if (words.length === 0) return [];
    const code = findTicketCode(typed);
    const byCode = code === null ? [] : await findTickets(tx, Prisma.sql`t.code = ${code}`, NEWEST_FIRST, limit);
    if (byCode.length > 0) return byCode;
    await tolerateTypos(tx);
    const phone = digitsOf(typed);
    const where =
      phone === null
        ? all(words.map(ticketHas))
        : Prisma.sql`(${all(words.map(ticketHas))} OR ${ticketHasPhone(phone)})`;
    return findTickets(tx, where, NEWEST_FIRST, limit);
  },
  searchExperts: async (typed, at, limit) => {
    const words = wordsOf(typed);
    // Nothing asked for is everybody; signs alone are nobody's name.
    if (words.length === 0 && typed.trim() !== '') return [];
    await tolerateTypos(tx);
    return readExperts(tx, all(words.map(expertHas)), at, limit);
  },
});

const NEWEST_FIRST = Prisma.sql`t.created_at DESC, t.id DESC`;

const wordsOf = (typed: string): readonly string[] =>
  storableText(typed)
    .split(/[\s,;]+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word))
    .slice(0, MOST_WORDS);

/** National numbers are kept with their country's code in place of the leading zero. */
const digitsOf = (typed: string): string | null => {
  if (/[^\d\s()+/.-]/.test(typed)) return null;
  const digits = typed.replaceAll(/\D/g, '').replace(/^0+/, '');
  return digits.length >= LEAST_DIGITS ? digits : null;
};

const tolerateTypos = async (tx: Transaction): Promise<void> => {
  await tx.$executeRaw`SELECT set_config('pg_trgm.word_similarity_threshold', ${ALIKE}, true)`;
};

const all = (conditions: readonly Prisma.Sql[]): Prisma.Sql =>
  conditions.length === 0 ? Prisma.sql`true` : Prisma.sql`(${Prisma.join([...conditions], ' AND ')})`;

/** What is typed stands for itself, signs of a pattern included. */
const containing = (word: string): string => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;

/** The expression is that of the index over it. */
const ticketHas = (word: string): Prisma.Sql => Prisma.sql`t.id IN (
  SELECT w.id FROM ticket w
   WHERE plain_words(coalesce(w.state->'device'->>'label', '') || ' ' || coalesce(w.state->'address'->>'text', ''))
         ILIKE plain_words(${containing(word)})
  UNION ALL SELECT w.id FROM ticket w WHERE w.code ILIKE ${containing(word)}
  UNION ALL SELECT w.id FROM ticket w JOIN person c ON c.id = w.customer_id WHERE ${nameHas(word)})`;

const nameHas = (word: string): Prisma.Sql => Prisma.sql`(
  plain_words(c.name) ILIKE plain_words(${containing(word)}) OR plain_words(c.name) %> plain_words(${word}))`;

const ticketHasPhone = (digits: string): Prisma.Sql => Prisma.sql`t.customer_id IN (
  SELECT a.person_id FROM contact_point a WHERE a.channel IN (${Prisma.join([...NUMBER_CHANNELS])}) AND a.address LIKE ${`%${digits}%`})`;

/** By name, by what they repair, by their status, or because they come to where people have given such an address. */
const expertHas = (word: string): Prisma.Sql => Prisma.sql`(
  ${nameHas(word)} OR e.status = lower(${word})
  OR EXISTS (SELECT FROM jsonb_array_elements(e.skills) s LEFT JOIN category k ON k.key = s->>'category'
              WHERE k.name ILIKE ${containing(word)} OR s->>'category' ILIKE ${containing(word)}
                 OR s->>'brand' ILIKE ${containing(word)})
  OR EXISTS (SELECT FROM saved_address a
              WHERE a.text ILIKE ${containing(word)} AND ${distanceKm} <= e.radius_km))`;

/** Great-circle distance, as the core measures it. */
const distanceKm = Prisma.sql`
  2 * 6371.0088 * asin(least(1, sqrt(power(sin(radians(a.lat - e.lat) / 2), 2)
    + cos(radians(e.lat)) * cos(radians(a.lat)) * power(sin(radians(a.lon - e.lon) / 2), 2))))`;

const readExperts = (
  tx: Transaction,
  where: Prisma.Sql,
  at: number,
  limit: number,
): Promise<readonly FoundExpert[]> => tx.$queryRaw<FoundExpert[]>`
  SELECT e.person_id::text AS "personId", c.name, e.status,
         ARRAY(SELECT concat_ws(' ', coalesce(k.name, s->>'category'), s->>'brand')
                 FROM jsonb_array_elements(e.skills) WITH ORDINALITY AS l (s, place)
                      LEFT JOIN category k ON k.key = s->>'category' ORDER BY place) AS skills,
         e.rating_sum::float8 / nullif(e.rating_count, 0) AS rating, e.capacity_per_day AS "capacityPerDay",
         (SELECT count(*)::int FROM visit v
           WHERE v.expert_id = e.person_id AND v.status IN ('confirmed', 'en_route', 'on_site', 'finished')
             AND v.span_start < day.begins + interval '25 hours' AND v.span_end > day.begins
             AND (v.arrival AT TIME ZONE c.time_zone)::date = day.date) AS "visitsToday",
         (SELECT count(*)::int FROM offer o WHERE o.expert_id = e.person_id AND o.status = 'open') AS "openOffers",
         (SELECT t.code FROM visit v JOIN ticket t ON t.id = v.ticket_id
           WHERE v.expert_id = e.person_id AND v.status IN ('en_route', 'on_site') ORDER BY v.arrival LIMIT 1) AS "busyWith"
    FROM expert e JOIN person c ON c.id = e.person_id
         CROSS JOIN LATERAL (
           SELECT (to_timestamp(${at}::float8 / 1000) AT TIME ZONE c.time_zone)::date AS date) d
         CROSS JOIN LATERAL (SELECT d.date, d.date::timestamp AT TIME ZONE c.time_zone AS begins) day
   WHERE ${where}
   ORDER BY e.status = 'active' DESC, c.name, e.person_id LIMIT ${limit}`;
