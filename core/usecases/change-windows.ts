import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Window } from '../kernel/window.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { CUSTOMER_CHANGED_TIME } from '../visit/cancel-reasons.ts';
import { hasWindows, windowsAreUsable } from '../ticket/ticket-rules.ts';
import { callOffVisit } from './call-off-visit.ts';
import { changeTicket, must } from './change.ts';
import { settleHold } from './settle-hold.ts';
import { startRound } from './start-round.ts';
import { withdrawOffers } from './withdraw-offers.ts';

/** *Change time*: a planned visit is called off first; then experts are asked for the new times. */
export const changeWindows = async (
  work: Work,
  ticketId: string,
  customerId: string,
  windows: readonly Window[],
): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== customerId) return refuse('no_such_ticket');
  // Before the visit is called off: times that can't be taken must not cost the customer the visit.
  const objection = hasWindows(windows) ?? windowsAreUsable(windows, work.now);
  if (objection) return { ok: false, refusal: objection };
  const free = await freeFromVisit(work, read);
  const changed = await changeTicket(work, free, { kind: 'change_windows', windows, at: work.now });
  if (!changed.ok) return changed;
  const { state: ticket } = changed.value;
  await work.timers.cancelOf(ticketId, 'next_round:');
  await withdrawOffers(work, ticket, 'windows_changed');
  const isTheirTurn = ticket.status === 'incomplete' && ticket.holds.some(({ kind }) => kind === 'customer');
  return isTheirTurn ? settleHold(work, ticketId, 'customer') : ok(await startRound(work, changed.value));
};

const freeFromVisit = async (work: Work, read: Versioned<Ticket>): Promise<Versioned<Ticket>> => {
  if (read.state.status !== 'scheduled') return read;
  const { visitId } = read.state;
  await callOffVisit(work, read.state, visitId, CUSTOMER_CHANGED_TIME);
  return must(
    await changeTicket(work, read, { kind: 'lose_visit', visitId, why: CUSTOMER_CHANGED_TIME, at: work.now }),
  );
};
