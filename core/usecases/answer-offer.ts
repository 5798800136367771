import { ok, refuse, type Result } from '../kernel/result.ts';
import { showOfferCard } from '../notify/expert/show-offer-card.ts';
import type { Offer } from '../offer/offer.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { changeOffer } from './change.ts';
import { startRound } from './start-round.ts';

export interface LockedOffer {
  readonly offer: Versioned<Offer>;
  readonly ticket: Versioned<Ticket>;
}

/** An offer and its ticket, the ticket locked: of two answers at once the second waits and sees the first. */
export const lockOffer = async (work: Work, offerId: string): Promise<LockedOffer | null> => {
  const ticketId = (await work.offers.find(offerId))?.state.ticketId;
  const ticket = ticketId === undefined ? null : await work.tickets.lock(ticketId);
  const offer = ticket && (await work.offers.find(offerId));
  return ticket && offer ? { offer, ticket } : null;
};

export const declineOffer = async (work: Work, offerId: string, expertId: string): Promise<Result<Offer>> => {
  const locked = await lockOffer(work, offerId);
  if (locked?.offer.state.expertId !== expertId) return refuse('no_such_offer');
  return endOffer(work, locked, 'decline');
};

/** Its time is up. A refusal only says that an answer was faster. */
export const lapseOffer = async (work: Work, offerId: string): Promise<void> => {
  const locked = await lockOffer(work, offerId);
  if (locked?.offer.state.status === 'open') await endOffer(work, locked, 'lapse');
};

const endOffer = async (
  work: Work,
  { offer, ticket }: LockedOffer,
  how: 'decline' | 'lapse',
): Promise<Result<Offer>> => {
  const changed = await changeOffer(work, offer, { kind: how, at: work.now });
  if (!changed.ok) return changed;
  await work.timers.cancel(`lapse_offer:${offer.state.id}`);
  await showOfferCard(work, changed.value.state, ticket.state);
  await startRound(work, ticket);
  return ok(changed.value.state);
};
