import { afterQuietHours } from '../notify/quiet-hours.ts';
import { tellStillLooking } from '../notify/customer/tell-still-looking.ts';
import { tellNewTimesNeeded } from '../notify/customer/tell-new-times-needed.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { Candidate, MatchResult } from '../scheduling/match-experts.ts';
import { recordMatch } from '../scheduling/explain-match.ts';
import type { PendingReason, Ticket } from '../ticket/ticket.ts';
import { changeTicket, must } from './change.ts';
import { makeOffer } from './make-offer.ts';
import { matchTicket } from './match-ticket.ts';
import { watchHolds } from './watch-holds.ts';

/**
 * Looks for an expert: asks the best of those who have not been asked yet. While offers are open it does nothing;
 * with nobody left to ask it says so to the customer and looks again later. The caller holds the ticket's lock;
 * answers how the ticket stands then.
 */
export const startRound = async (work: Work, read: Versioned<Ticket>): Promise<Ticket> => {
  if (read.state.status !== 'pending' || (await hasOpenOffers(work, read.state.id))) return read.state;
  if (hasRunOutOfTimes(work, read.state)) return askForNewTimes(work, read);
  const match = await matchTicket(work, read.state);
  const asked = askableNow(work, match).slice(0, work.policies['offers.fanout']);
  if (asked.length === 0) return lookAgainLater(work, read, match);
  const { state: ticket } = must(await changeTicket(work, read, { kind: 'start_round', at: work.now }));
  await keepRecord(work, ticket, match);
  for (const candidate of asked) await makeOffer(work, ticket, candidate);
  return ticket;
};

const hasOpenOffers = async (work: Work, ticketId: string): Promise<boolean> =>
  (await work.offers.ofTicket(ticketId)).some(({ status }) => status === 'open');

const hasRunOutOfTimes = (work: Work, ticket: Ticket): boolean =>
  ticket.windows.every((window) => window.end <= work.now + work.policies['offers.leadTime']);

/** Nobody is woken: experts in their quiet hours are asked afterwards. */
const askableNow = (work: Work, match: MatchResult): readonly Candidate[] =>
  match.candidates.filter(({ expert }) => mayAskAt(work, expert.timeZone) <= work.now);

const mayAskAt = (work: Work, timeZone: string): number =>
  afterQuietHours(work.now, timeZone, work.policies.quietHours);

const lookAgainLater = async (work: Work, read: Versioned<Ticket>, match: MatchResult): Promise<Ticket> => {
  const asleep = match.candidates.map(({ expert }) => mayAskAt(work, expert.timeZone));
  const reason: PendingReason = match.candidates.length > 0 ? 'offering' : (match.pendingReason ?? 'no_common_slot');
  const before = read.state.status === 'pending' ? read.state.reason : null;
  const { state: ticket } = must(await changeTicket(work, read, { kind: 'explain_pending', reason, at: work.now }));
  await keepRecord(work, ticket, match);
  const at = asleep.length > 0 ? Math.min(...asleep) : work.now + work.policies['offers.retryAfter'];
  await work.timers.set(`next_round:${ticket.id}`, ticket.id, at, { kind: 'next_round', ticketId: ticket.id });
  if (asleep.length === 0 && reason !== before) await tellStillLooking(work, ticket, reason);
  return ticket;
};

const keepRecord = async (work: Work, ticket: Ticket, match: MatchResult): Promise<void> => {
  if (ticket.status === 'pending') await work.matches.keep(ticket.id, ticket.round, recordMatch(match));
};

/** Every time that the customer gave has passed: it is their turn, and they are told. */
const askForNewTimes = async (work: Work, read: Versioned<Ticket>): Promise<Ticket> => {
  const hold = { kind: 'customer', why: 'new_times', until: null } as const;
  const { state: ticket } = must(await changeTicket(work, read, { kind: 'place_hold', hold, at: work.now }));
  await watchHolds(work, ticket);
  await tellNewTimesNeeded(work, ticket);
  return ticket;
};
