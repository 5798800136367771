import type { Instant } from '../../core/kernel/instant.ts';
import type { Foreseen, NoticeStore } from '../../core/ports/notice-store.ts';
import { Prisma } from '../generated/client.ts';
import type { WorkContext } from './transaction.ts';

/** Everybody whom something will have to be said to, and when: both sides of each visit; and active experts, any time. */
const occasions = (until: Instant, ahead: number): Prisma.Sql => Prisma.sql`
  SELECT t.customer_id AS person_id, 'customer' AS role, t.id AS ticket_id, v.arrival - ${ahead} * interval '1 ms' AS at
    FROM visit v JOIN ticket t ON t.id = v.ticket_id WHERE v.status = 'confirmed'
  UNION ALL
  SELECT v.expert_id, 'expert', v.ticket_id, v.arrival - ${ahead} * interval '1 ms' FROM visit v WHERE v.status = 'confirmed'
  UNION ALL
  SELECT e.person_id, 'expert', NULL, to_timestamp(${until}::float8 / 1000) FROM expert e WHERE e.status = 'active'`;

/** Each person's first occasion up to `until`, of those who have one of these channels. */
export const createForeseen =
  ({ tx, now }: WorkContext): NoticeStore['foreseen'] =>
  async (channels, until, ahead) =>
    tx.$queryRaw<Foreseen[]>`
    SELECT DISTINCT ON (f.person_id) f.person_id::text AS "personId", f.role, f.ticket_id::text AS "ticketId",
           (extract(epoch FROM f.at) * 1000)::float8 AS at
      FROM (${occasions(until, ahead)}) f
     WHERE f.at > to_timestamp(${now}::float8 / 1000) AND f.at <= to_timestamp(${until}::float8 / 1000)
       AND EXISTS (SELECT FROM contact_point p WHERE p.person_id = f.person_id AND p.channel = ANY(${[...channels]}::text[]))
     ORDER BY f.person_id, f.at`;
