import { feeTotal } from '../../core/offer/fee.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { VisitStore } from '../../core/ports/ticket-stores.ts';
import type { Visit, VisitStatus } from '../../core/visit/visit.ts';
import type { EventLog } from './event-log.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/** The statuses in which a visit takes its expert's time; the exclusion constraint names the same. */
export const ACTIVE: readonly VisitStatus[] = ['confirmed', 'en_route', 'on_site'];

const STATE = { state: true, version: true } as const;

export const createVisitStore = ({ tx }: WorkContext, log: EventLog): VisitStore => ({
  find: async (id) => {
    const row = await tx.visit.findUnique({ where: { id }, select: STATE });
    return row && { state: row.state as unknown as Visit, version: row.version };
  },
  add: async (visit, events) => {
    await tx.visit.createMany({ data: [{ id: visit.id, version: 1, ...columnsOf(visit) }] });
    log.record(visit.ticketId, 'visit', visit.id, events);
  },
  save: async ({ state: { id }, version }, next, events) => {
    const data = { ...columnsOf(next), version: version + 1 };
    const { count } = await tx.visit.updateMany({ where: { id, version }, data });
    if (count === 0) throw new LostRace('visit', id);
    log.record(next.ticketId, 'visit', id, events);
  },
  ofTicket: async (ticketId) => {
    const rows = await tx.visit.findMany({ where: { ticketId }, orderBy: { number: 'asc' }, select: STATE });
    return rows.map(({ state }) => state as unknown as Visit);
  },
  activeOf: async (expertId, within) => {
    const rows = await tx.visit.findMany({
      where: {
        expertId,
        status: { in: [...ACTIVE] },
        spanStart: { lt: new Date(within.end) },
        spanEnd: { gt: new Date(within.start) },
      },
      orderBy: { arrival: 'asc' },
      select: STATE,
    });
    return rows.map(({ state }) => state as unknown as Visit);
  },
  // The exclusion constraint alone would be right too, but works that run into it deadlock instead of queueing.
  lockExpert: async (expertId) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`expert:${expertId}`}, 0))`;
  },
});

const columnsOf = (visit: Visit) => {
  const fee = feeTotal(visit.fee);
  return {
    ticketId: visit.ticketId,
    expertId: visit.expertId,
    number: visit.number,
    status: visit.status,
    windowStart: new Date(visit.window.start),
    windowEnd: new Date(visit.window.end),
    spanStart: new Date(visit.span.start),
    spanEnd: new Date(visit.span.end),
    arrival: new Date(visit.arrival),
    feeAmount: fee.amount,
    currency: fee.currency,
    state: toDocument(visit),
    createdAt: new Date(visit.createdAt),
  };
};
