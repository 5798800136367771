import type { Window } from '../kernel/window.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { CUSTOMER_CHANGED_TIME } from '../visit/cancel-reasons.ts';
import type { Visit } from '../visit/visit.ts';
import type { Offer } from './offer.ts';

type Wanted = Pick<Ticket, 'since' | 'windows'>;

/**
 * Whom it makes no sense to ask about a ticket as it stands: those who have had an offer about these times since an
 * expert is being looked for, those who gave a visit at one of these times back, and those who lack the skill. New
 * times, and a new search after a visit, are asked about afresh: whoever was there last may come again.
 */
export const askedExperts = (ticket: Wanted, offers: readonly Offer[], visits: readonly Visit[]): ReadonlySet<string> =>
  new Set([
    ...offers.filter((offer) => stillCounts(ticket, offer)).map(({ expertId }) => expertId),
    ...visits.filter((visit) => isGivenUp(ticket, visit)).map(({ expertId }) => expertId),
  ]);

const stillCounts = ({ since, windows }: Wanted, offer: Offer): boolean => {
  if (offer.status === 'withdrawn' || offer.status === 'accepted') return false;
  return offer.sentAt >= since && offer.options.some(({ window }) => isOneOf(windows, window));
};

const isOneOf = (windows: readonly Window[], { start, end }: Window): boolean =>
  windows.some((other) => other.start === start && other.end === end);

const isGivenUp = ({ windows }: Wanted, visit: Visit): boolean =>
  visit.status === 'finished'
    ? visit.outcome.kind === 'wrong_skill'
    : visit.status === 'cancelled' && visit.reason !== CUSTOMER_CHANGED_TIME && isOneOf(windows, visit.window);
