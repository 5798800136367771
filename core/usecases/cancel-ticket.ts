import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { noteRefundDue } from './billing/refund-due.ts';
import { withdrawLinks } from './billing/withdraw-links.ts';
import { callOffVisit } from './call-off-visit.ts';
import { changeTicket } from './change.ts';
import { unwatchHolds } from './watch-holds.ts';
import { withdrawOffers } from './withdraw-offers.ts';

/** Ends a ticket at its customer's wish: open offers are taken back, a planned visit is called off with a notice. */
export const cancelTicket = async (
  work: Work,
  ticketId: string,
  customerId: string,
  reason: string,
): Promise<Result<Ticket>> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.customerId !== customerId) return refuse('no_such_ticket');
  const cancelled = await changeTicket(work, read, { kind: 'cancel', reason, at: work.now });
  if (!cancelled.ok) return cancelled;
  const ticket = cancelled.value.state;
  await work.timers.cancelOf(ticketId, '');
  await unwatchHolds(work, read.state);
  await withdrawLinks(work, ticketId);
  await noteRefundDue(work, ticket);
  await withdrawOffers(work, ticket, 'ticket_cancelled');
  if (read.state.status === 'scheduled') await callOffVisit(work, ticket, read.state.visitId, reason);
  return ok(ticket);
};
