import { composeOfferCard, offerCardKey } from '../../dialogue/expert/offer-card.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { showCard } from '../show-card.ts';

/** Shows an expert what they are offered, or edits that card into its one final answer. */
export const showOfferCard = async (work: Work, offer: Offer, ticket: Ticket): Promise<void> => {
  const card = {
    key: offerCardKey(offer),
    ticketId: ticket.id,
    open: offer.status === 'open',
    // Whoever makes an offer has looked at quiet hours already; held back, it would be over before it is seen.
    urgency: 'critical',
  } as const;
  await showCard(work, offer.expertId, card, await composeOfferCard(work, offer, ticket));
};
