import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import type { HoldKind, Ticket } from '../ticket/ticket.ts';
import { changeTicket } from './change.ts';
import { startRound } from './start-round.ts';
import { unwatchHold } from './watch-holds.ts';

/** Settles what kept a ticket from being offered; with the last hold gone, experts are asked. */
export const settleHold = async (work: Work, ticketId: string, hold: HoldKind): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  const changed = await changeTicket(work, read, { kind: 'settle_hold', hold, at: work.now });
  if (!changed.ok) return changed;
  const ticket = changed.value.state;
  await unwatchHold(work, ticketId, hold);
  if (ticket.status === 'pending') {
    await work.timers.cancel(`expire_ticket:${ticketId}`);
    await startRound(work, ticketId);
  }
  return ok(ticket);
};
