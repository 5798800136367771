import type { FlowHealth } from '../../core/desk/pages/desk-glance.ts';
import { roomClosedKey } from '../../core/desk/pages/room-closed-key.ts';
import { Prisma } from '../generated/client.ts';
import { instant } from './found-tickets.ts';
import type { Transaction } from './transaction.ts';

type Closed = FlowHealth['closedRooms'][number];
type Flow = Omit<FlowHealth, 'closedRooms'>;

export const readHealth = async (tx: Transaction): Promise<FlowHealth> => {
  const [flow] = await tx.$queryRaw<Array<Flow>>`
    WITH clock AS MATERIALIZED (
      SELECT t.now, t.now + (SELECT offset_ms FROM business_clock) * interval '1 ms' AS business_now
        FROM (SELECT clock_timestamp() AS now) t)
    SELECT i.waiting AS "inboxWaiting", ${age(Prisma.sql`i.oldest`)} AS "oldestInbox",
           o.unsent AS "outboxUnsent", ${age(Prisma.sql`o.oldest`)} AS "oldestUnsent", t.overdue AS "timersOverdue",
           (SELECT count(*)::int FROM inbox WHERE status = 'dead') + (SELECT count(*)::int FROM outbox WHERE status = 'dead')
             + (SELECT count(*)::int FROM timer WHERE status = 'dead') AS "deadLetters"
      FROM clock,
           (SELECT count(*)::int AS waiting, min(received_at) AS oldest FROM inbox WHERE status = 'waiting') i,
           -- What was held through quiet hours waits from their end on.
           (SELECT count(*)::int AS unsent, min(greatest(created_at, not_before - (business_now - now))) AS oldest
              FROM outbox, clock
             WHERE status = 'waiting' AND (not_before IS NULL OR not_before <= business_now)) o,
           -- Every timer is due before it is run.
           (SELECT count(*)::int AS overdue FROM timer, clock
             WHERE status = 'waiting' AND due_at <= business_now - interval '1 minute') t`;
  if (!flow) throw new Error('Aggregates give a row');
  const rooms = roomClosedKey('');
  const closedRooms = await tx.$queryRaw<Closed[]>`
    SELECT substr(key, ${rooms.length + 1}::int) AS room, ${instant(Prisma.sql`opened_at`)} AS since, why
      FROM task WHERE closed_at IS NULL AND starts_with(key, ${rooms}) ORDER BY opened_at, key`;
  return { ...flow, closedRooms };
};

const age = (since: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`coalesce(extract(epoch FROM clock.now - ${since}) * 1000, 0)::float8`;
