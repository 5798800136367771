import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Window } from '../kernel/window.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { hasWindows, windowsAreUsable } from '../ticket/ticket-rules.ts';
import { changeTicket, must } from './change.ts';
import { startRound } from './start-round.ts';

/** *Not fixed*: within the time for it, the ticket is looked after again, in the times that the customer gives now. */
export const reopenTicket = async (
  work: Work,
  ticketId: string,
  customerId: string,
  { why, windows }: { why: string; windows: readonly Window[] },
): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== customerId) return refuse('no_such_ticket');
  // Before anything is saved: what begins here either happens whole or not at all.
  const objection = hasWindows(windows) ?? windowsAreUsable(windows, work.now);
  if (objection) return { ok: false, refusal: objection };
  const reopened = await changeTicket(work, read, { kind: 'reopen', why, at: work.now });
  if (!reopened.ok) return reopened;
  const changed = must(await changeTicket(work, reopened.value, { kind: 'change_windows', windows, at: work.now }));
  await work.timers.cancelOf(ticketId, '');
  return ok(await startRound(work, changed));
};
