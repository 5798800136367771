import type { Window } from '../kernel/window.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { CUSTOMER_CHANGED_TIME } from '../visit/cancel-reasons.ts';
import type { Visit } from '../visit/visit.ts';
import type { Offer } from './offer.ts';

/**
 * Whom it makes no sense to ask about a ticket as it stands: those who have had an offer about these times since an
 * expert is being looked for, and those who gave a visit of it back or lack the skill. New times, and a new search
 * after a visit, are asked about afresh: whoever was there last may come again.
 */
export const askedExperts = (
  ticket: Pick<Ticket, 'since' | 'windows'>,
  offers: readonly Offer[],
  visits: readonly Visit[],
): ReadonlySet<string> =>
  new Set([
    ...offers.filter((offer) => stillCounts(ticket, offer)).map(({ expertId }) => expertId),
    ...visits.filter(isGivenUp).map(({ expertId }) => expertId),
  ]);

const stillCounts = ({ since, windows }: Pick<Ticket, 'since' | 'windows'>, offer: Offer): boolean => {
  if (offer.status === 'withdrawn' || offer.status === 'accepted') return false;
  return offer.sentAt >= since && offer.options.some(({ window }) => windows.some((other) => isSame(window, other)));
};

const isSame = (a: Window, b: Window): boolean => a.start === b.start && a.end === b.end;

const isGivenUp = (visit: Visit): boolean =>
  visit.status === 'finished'
    ? visit.outcome.kind === 'wrong_skill'
    : visit.status === 'cancelled' && visit.reason !== CUSTOMER_CHANGED_TIME;
