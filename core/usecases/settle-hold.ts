import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import type { HoldKind, Ticket } from '../ticket/ticket.ts';
import { changeTicket } from './change.ts';
import { startRound } from './start-round.ts';
import { unwatchHold, waitsForPeople } from './watch-holds.ts';

/** Settles what kept a ticket from being offered; with the last hold gone, experts are asked. */
export const settleHold = async (work: Work, ticketId: string, hold: HoldKind): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (!read) return refuse('no_such_ticket');
  const settled = await changeTicket(work, read, { kind: 'settle_hold', hold, at: work.now });
  if (!settled.ok) return settled;
  await unwatchHold(work, ticketId, hold);
  if (!waitsForPeople(settled.value.state)) await work.timers.cancel(`expire_ticket:${ticketId}`);
  return ok(await startRound(work, settled.value));
};
