import { LostRace } from '../../core/ports/lost-race.ts';
import type { TicketStore, Versioned } from '../../core/ports/ticket-stores.ts';
import type { Ticket } from '../../core/ticket/ticket.ts';
import type { Prisma } from '../generated/client.ts';
import type { EventLog } from './event-log.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

interface StateRow {
  readonly state: Prisma.JsonValue;
  readonly version: number;
}

const STATE = { state: true, version: true } as const;

export const createTicketStore = ({ tx }: WorkContext, log: EventLog): TicketStore => ({
  find: async (id) => versioned(await tx.ticket.findUnique({ where: { id }, select: STATE })),
  lock: async (id) => {
    // NO KEY: adding an event or an offer of this ticket elsewhere only refers to its key, and need not wait.
    const rows = await tx.$queryRaw<StateRow[]>`
      SELECT state, version FROM ticket WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
    return versioned(rows[0] ?? null);
  },
  findByCode: async (code) => {
    const row = await tx.ticket.findUnique({ where: { code }, select: STATE });
    return row && ticketOf(row.state);
  },
  codeIsFree: async (code) => (await tx.ticket.count({ where: { code } })) === 0,
  ofCustomer: async (customerId, limit) => {
    const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] as const;
    const rows = await tx.ticket.findMany({
      where: { customerId },
      orderBy: [...newestFirst],
      take: limit,
      select: STATE,
    });
    return rows.map(({ state }) => ticketOf(state));
  },
  add: async (ticket, events) => {
    await tx.ticket.createMany({ data: [{ id: ticket.id, version: 1, ...columnsOf(ticket) }] });
    log.record(ticket.id, 'ticket', ticket.id, events);
  },
  save: async ({ state: { id }, version }, next, events) => {
    const data = { ...columnsOf(next), version: version + 1 };
    const { count } = await tx.ticket.updateMany({ where: { id, version }, data });
    if (count === 0) throw new LostRace('ticket', id);
    log.record(id, 'ticket', id, events);
  },
  story: (ticketId) => log.story(ticketId),
});

const versioned = (row: StateRow | null): Versioned<Ticket> | null =>
  row && { state: ticketOf(row.state), version: row.version };

/** Documents that were written before there were owners have none. */
export const ticketOf = (state: Prisma.JsonValue): Ticket => {
  const ticket = state as unknown as Ticket;
  return { ...ticket, ownerId: ticket.ownerId ?? null };
};

const columnsOf = (ticket: Ticket) => ({
  code: ticket.code,
  customerId: ticket.customerId,
  status: ticket.status,
  since: new Date(ticket.since),
  category: ticket.device.category,
  state: toDocument(ticket),
  legacyId: ticket.legacyId,
  createdAt: new Date(ticket.createdAt),
});
