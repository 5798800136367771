import type { DeskDay } from '../../core/desk/pages/desk-glance.ts';
import type { Window } from '../../core/kernel/window.ts';
import { Prisma } from '../generated/client.ts';
import { instant } from './found-tickets.ts';
import type { Transaction } from './transaction.ts';

type DayRow = Omit<DeskDay, 'stars'> & { readonly meanStars: number | null; readonly ratings: number };

/** One day in numbers: what happened from the events of the day, what is pending from the tickets as they are now. */
export const readDay = async (tx: Transaction, { start, end }: Window): Promise<DeskDay> => {
  const [row] = await tx.$queryRaw<DayRow[]>`
    WITH day AS (
      SELECT * FROM event WHERE at >= to_timestamp(${start}::float8 / 1000) AND at < to_timestamp(${end}::float8 / 1000)),
    first_visit AS (
      SELECT e.at - t.created_at AS took
        FROM day e JOIN ticket t ON t.id = e.ticket_id
       WHERE e.type = 'ticket.scheduled.v1'
         AND NOT EXISTS (SELECT FROM event b WHERE b.ticket_id = e.ticket_id AND b.type = e.type AND b.seq < e.seq))
    SELECT ${happened('ticket.submitted.v1')} AS reported, ${happened('ticket.scheduled.v1')} AS scheduled,
           ${happened('ticket.resolved.v1')} AS resolved, ${happened('ticket.found_irreparable.v1')} AS irreparable,
           ${happened('ticket.cancelled.v1')} AS cancelled, ${happened('ticket.expired.v1')} AS expired,
           ${happened('offer.made.v1')} AS "offersMade", ${happened('offer.accepted.v1')} AS "offersAccepted",
           (SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM took) * 1000) FROM first_visit)::float8
             AS "medianTimeToVisit",
           avg((data->>'stars')::int) FILTER (WHERE type = 'ticket.rated.v1')::float8 AS "meanStars",
           ${happened('ticket.rated.v1')} AS ratings,
           (SELECT count(*)::int FROM ticket WHERE status = 'pending') AS pending,
           (SELECT ${instant(Prisma.sql`min(since)`)} FROM ticket WHERE status = 'pending') AS "oldestPendingSince",
           (SELECT count(*)::int FROM task WHERE closed_at IS NULL) AS "tasksOpen"
      FROM day`;
  if (!row) throw new Error('Aggregates give a row');
  const { meanStars, ratings, ...day } = row;
  return { ...day, stars: meanStars === null ? null : { mean: meanStars, count: ratings } };
};

const happened = (type: string): Prisma.Sql => Prisma.sql`(count(*) FILTER (WHERE type = ${type}))::int`;
