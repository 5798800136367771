import { brokenHistory } from '../kernel/machine.ts';
import { unreachable } from '../kernel/result.ts';
import type { Offer, OfferEvent, OfferFacts } from './offer.ts';

/** The next state of an offer. Throws for an event that its history cannot hold: only damaged data has one. */
export const evolveOffer = (offer: Offer | null, event: OfferEvent): Offer => {
  if (event.type === 'offer.made.v1') {
    return offer ? brokenHistory(offer.status, event) : { ...factsOf(event.facts), deliveredAt: null, status: 'open' };
  }
  if (offer === null) return brokenHistory('none', event);
  if (event.type === 'offer.delivered.v1') return { ...offer, deliveredAt: event.at };
  if (offer.status !== 'open') return brokenHistory(offer.status, event);
  const kept = { ...factsOf(offer), deliveredAt: offer.deliveredAt };
  switch (event.type) {
    case 'offer.accepted.v1':
      return { ...kept, status: 'accepted', at: event.at, option: event.option, visitId: event.visitId };
    case 'offer.declined.v1':
      return { ...kept, status: 'declined', at: event.at };
    case 'offer.lapsed.v1':
      return { ...kept, status: 'lapsed', at: event.at };
    case 'offer.withdrawn.v1':
      return { ...kept, status: 'withdrawn', at: event.at, because: event.because };
    default:
      return unreachable(event);
  }
};

/** What an offer keeps in every status, so that no state drags along the fields of the one before. */
const factsOf = (offer: OfferFacts): OfferFacts => ({
  id: offer.id,
  ticketId: offer.ticketId,
  expertId: offer.expertId,
  kind: offer.kind,
  round: offer.round,
  fee: offer.fee,
  options: offer.options,
  distanceKm: offer.distanceKm,
  sentAt: offer.sentAt,
  expiresAt: offer.expiresAt,
});
