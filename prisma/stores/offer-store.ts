import { feeTotal } from '../../core/offer/fee.ts';
import type { Offer } from '../../core/offer/offer.ts';
import { LostRace } from '../../core/ports/lost-race.ts';
import type { OfferStore } from '../../core/ports/ticket-stores.ts';
import type { Prisma } from '../generated/client.ts';
import type { EventLog } from './event-log.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

const STATE = { state: true, version: true } as const;

export const createOfferStore = ({ tx }: WorkContext, log: EventLog): OfferStore => {
  /** In the order in which they were made. */
  const inOrder = async (where: Prisma.OfferWhereInput): Promise<readonly Offer[]> => {
    const rows = await tx.offer.findMany({ where, orderBy: [{ madeAt: 'asc' }, { id: 'asc' }], select: STATE });
    return rows.map(({ state }) => state as unknown as Offer);
  };
  return {
    find: async (id) => {
      const row = await tx.offer.findUnique({ where: { id }, select: STATE });
      return row && { state: row.state as unknown as Offer, version: row.version };
    },
    add: async (offer, events) => {
      await tx.offer.createMany({ data: [{ id: offer.id, version: 1, ...columnsOf(offer) }] });
      log.record(offer.ticketId, 'offer', offer.id, events);
    },
    save: async ({ state: { id }, version }, next, events) => {
      const data = { ...columnsOf(next), version: version + 1 };
      const { count } = await tx.offer.updateMany({ where: { id, version }, data });
      if (count === 0) throw new LostRace('offer', id);
      log.record(next.ticketId, 'offer', id, events);
    },
    ofTicket: (ticketId) => inOrder({ ticketId }),
    openOf: (expertId) => inOrder({ expertId, status: 'open' }),
  };
};

const columnsOf = (offer: Offer) => {
  const fee = feeTotal(offer.fee);
  return {
    ticketId: offer.ticketId,
    expertId: offer.expertId,
    status: offer.status,
    madeAt: new Date(offer.sentAt),
    expiresAt: new Date(offer.expiresAt),
    feeAmount: fee.amount,
    currency: fee.currency,
    state: toDocument(offer),
  };
};
