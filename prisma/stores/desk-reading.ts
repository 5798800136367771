import { UNFINISHED } from '../../core/ticket/is-unfinished.ts';
import type { DeskRole } from '../../core/desk/authorise.ts';
import type { WaitingCustomer } from '../../core/desk/pages/desk-glance.ts';
import type { TakenOver } from '../../core/dialogue/conversation.ts';
import type { DeskStore } from '../../core/ports/desk-store.ts';
import { Prisma } from '../generated/client.ts';
import { readDay } from './desk-day.ts';
import { readHealth } from './desk-health.ts';
import { openTasks } from './desk-tasks.ts';
import { findTickets, instant } from './found-tickets.ts';
import { ticketOf } from './ticket-store.ts';
import type { Transaction, WorkContext } from './transaction.ts';

type Reading = Pick<DeskStore, 'talkWith' | 'openTicketOf' | 'glance' | 'ownedBy' | 'dayOf' | 'health' | 'colleagues'>;

const AT_THE_DESK: readonly DeskRole[] = ['helpdesk', 'manager', 'admin'];

const UNFINISHED_LIST = Prisma.sql`(${Prisma.join([...UNFINISHED])})`;

export const createDeskReading = ({ tx }: WorkContext): Reading => ({
  talkWith: async (personId) => {
    const row = await tx.conversation.findUnique({
      where: { personId },
      select: { takenOver: true, waitingSince: true },
    });
    return row && { takenOver: row.takenOver as TakenOver | null, waitingSince: row.waitingSince?.getTime() ?? null };
  },
  openTicketOf: async (customerId) => {
    const row = await tx.ticket.findFirst({
      where: { customerId, status: { in: [...UNFINISHED] } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      select: { state: true },
    });
    return row && ticketOf(row.state);
  },
  glance: async (limit) => ({
    waiting: await waitingCustomers(tx, limit),
    ownerless: await findTickets(tx, OWNERLESS, OLDEST_TASK, limit),
    tasks: await openTasks(tx, { ticketId: null }, limit),
    counts: await countAll(tx),
  }),
  ownedBy: (personId, limit) =>
    findTickets(
      tx,
      Prisma.sql`t.state->>'ownerId' = ${personId} AND t.status IN ${UNFINISHED_LIST}`,
      Prisma.sql`t.created_at, t.id`,
      limit,
    ),
  dayOf: (day) => readDay(tx, day),
  health: () => readHealth(tx),
  colleagues: async () => {
    const roles = { hasSome: [...AT_THE_DESK] };
    const rows = await tx.person.findMany({ where: { roles }, orderBy: { id: 'asc' }, select: { id: true } });
    return rows.map(({ id }) => id);
  },
});

/** What there is to do for it, and since when. A task of a ticket that is over is somebody's work all the same. */
const OWNERLESS = Prisma.sql`
  t.state->>'ownerId' IS NULL AND t.id IN (SELECT k.ticket_id FROM task k WHERE k.closed_at IS NULL)`;

const OLDEST_TASK = Prisma.sql`
  (SELECT min(k.opened_at) FROM task k WHERE k.ticket_id = t.id AND k.closed_at IS NULL), t.id`;

type WaitingRow = Omit<WaitingCustomer, 'ticket'> & {
  readonly ticketId: string | null;
  readonly code: string | null;
  readonly device: string | null;
};

const waitingCustomers = async (tx: Transaction, limit: number): Promise<readonly WaitingCustomer[]> => {
  const rows = await tx.$queryRaw<WaitingRow[]>`
    SELECT c.person_id::text AS "personId", p.name, ${instant(Prisma.sql`c.waiting_since`)} AS since, a.name AS agent,
           t.id::text AS "ticketId", t.code, t.state->'device'->>'label' AS device
      FROM conversation c JOIN person p ON p.id = c.person_id
           LEFT JOIN person a ON a.id = (c.taken_over->>'by')::uuid
           LEFT JOIN LATERAL (
             SELECT * FROM ticket t WHERE t.customer_id = c.person_id AND t.status IN ${UNFINISHED_LIST}
              ORDER BY t.created_at DESC, t.id DESC LIMIT 1) t ON true
     WHERE c.waiting_since IS NOT NULL
     ORDER BY c.waiting_since, c.person_id LIMIT ${limit}`;
  return rows.map(({ ticketId, code, device, ...row }) => ({
    ...row,
    ticket: ticketId !== null && code !== null ? { id: ticketId, code, device: device ?? '' } : null,
  }));
};

const countAll = async (
  tx: Transaction,
): Promise<{ readonly waiting: number; readonly ownerless: number; readonly tasks: number }> => {
  const [counts] = await tx.$queryRaw<Array<{ waiting: number; ownerless: number; tasks: number }>>`
    SELECT (SELECT count(*)::int FROM conversation WHERE waiting_since IS NOT NULL) AS waiting,
           (SELECT count(*)::int FROM ticket t WHERE ${OWNERLESS}) AS ownerless,
           (SELECT count(*)::int FROM task WHERE ticket_id IS NULL AND closed_at IS NULL) AS tasks`;
  if (!counts) throw new Error('Counting gives a row');
  return counts;
};
