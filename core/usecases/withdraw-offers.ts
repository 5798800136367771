import { showOfferCard } from '../notify/expert/show-offer-card.ts';
import type { WithdrawnBecause } from '../offer/offer.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { changeOffer, must } from './change.ts';

/**
 * Takes back every open offer of a ticket (the caller holds its lock), or only those to one expert, and tells each what
 * became of theirs.
 */
export const withdrawOffers = async (
  work: Work,
  ticket: Ticket,
  because: WithdrawnBecause,
  onlyTo?: string,
): Promise<void> => {
  for (const { id, status, expertId } of await work.offers.ofTicket(ticket.id)) {
    const isMeant = status === 'open' && (onlyTo === undefined || expertId === onlyTo);
    const read = isMeant ? await work.offers.find(id) : null;
    if (!read) continue;
    const { state } = must(await changeOffer(work, read, { kind: 'withdraw', because, at: work.now }));
    await work.timers.cancel(`lapse_offer:${id}`);
    await showOfferCard(work, state, ticket);
  }
};
