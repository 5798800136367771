import type { Session } from '../../session.ts';
import { composeOfferCard, offerCardKey } from '../offer-card.ts';
import { showAgain } from '../../show-again.ts';
import { forExpert } from './for-expert.ts';

/** The open offers once more, each as the card that can be answered. */
export const showOffers = (session: Session): Promise<void> =>
  forExpert(session, async ({ personId }) => {
    const { work, say, person } = session;
    const open = (await work.offers.openOf(personId)).filter(({ expiresAt }) => expiresAt > work.now);
    session.reply({ body: say('offers-open', { count: open.length }) });
    for (const offer of open) {
      const ticket = await work.tickets.find(offer.ticketId);
      if (!ticket) continue;
      const compose = await composeOfferCard(work, offer, ticket.state);
      const card = { key: offerCardKey(offer), ticketId: offer.ticketId };
      await showAgain(session, card, compose(say, person));
    }
  });
