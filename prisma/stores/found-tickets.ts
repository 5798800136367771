import type { FoundTicket } from '../../core/desk/pages/desk-glance.ts';
import { Prisma } from '../generated/client.ts';
import type { Transaction } from './transaction.ts';

/** Tickets as the desk lists them. `where` and `order` are about `t`. */
export const findTickets = (
  tx: Transaction,
  where: Prisma.Sql,
  order: Prisma.Sql,
  limit: number,
): Promise<readonly FoundTicket[]> =>
  tx.$queryRaw<FoundTicket[]>`
    SELECT t.id::text, t.code, t.status, ${instant(Prisma.sql`t.since`)} AS since,
           ${instant(Prisma.sql`t.created_at`)} AS "createdAt", t.state->'device'->>'label' AS device,
           p.name AS customer, o.name AS "ownerName", ${instant(Prisma.sql`c.waiting_since`)} AS "waitingSince",
           (SELECT count(*)::int FROM task k WHERE k.ticket_id = t.id AND k.closed_at IS NULL) AS tasks
      FROM ticket t JOIN person p ON p.id = t.customer_id
           LEFT JOIN conversation c ON c.person_id = t.customer_id
           LEFT JOIN person o ON o.id = (t.state->>'ownerId')::uuid
     WHERE ${where} ORDER BY ${order} LIMIT ${limit}`;

/** An instant as the core reads it. */
export const instant = (column: Prisma.Sql): Prisma.Sql => Prisma.sql`(extract(epoch FROM ${column}) * 1000)::float8`;
