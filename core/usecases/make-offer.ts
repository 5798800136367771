import { showOfferCard } from '../notify/expert/show-offer-card.ts';
import type { OfferFacts } from '../offer/offer.ts';
import { offerMachine } from '../offer/offer-machine.ts';
import { decideAndEvolve } from '../kernel/machine.ts';
import type { Work } from '../ports/work.ts';
import type { Candidate } from '../scheduling/match-experts.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { must } from './change.ts';
import { feeFor } from './fee-for.ts';

/**
 * Proposes a ticket's next visit to one expert; their spans are softly held until the answer. `direct`: a person asks
 * for this one, whatever else is open.
 */
export const makeOffer = async (
  work: Work,
  ticket: Ticket,
  candidate: Candidate,
  kind: OfferFacts['kind'] = 'round',
): Promise<void> => {
  const [best, ...more] = candidate.options;
  const facts = {
    id: work.ids.uuid(),
    ticketId: ticket.id,
    expertId: candidate.expert.personId,
    kind,
    round: ticket.status === 'pending' ? ticket.round : 0,
    fee: await feeFor(work, ticket, best.workMinutes),
    options: [best, ...more],
    distanceKm: candidate.distanceKm,
    sentAt: work.now,
    expiresAt: work.now + work.policies['offers.ttl'],
  } as const;
  const { state, events } = must(decideAndEvolve(offerMachine, null, { kind: 'make', facts }));
  await work.offers.add(state, events);
  await work.timers.set(`lapse_offer:${state.id}`, ticket.id, state.expiresAt, {
    kind: 'lapse_offer',
    offerId: state.id,
  });
  await showOfferCard(work, state, ticket);
};
