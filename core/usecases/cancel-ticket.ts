import { ok, refuse, type Result } from '../kernel/result.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import { tellVisitCancelled } from '../notify/expert/tell-visit-cancelled.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { changeTicket, changeVisit, must } from './change.ts';
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
  await withdrawOffers(work, ticket, 'ticket_cancelled');
  if (read.state.status === 'scheduled') await callOff(work, ticket, read.state.visitId, reason);
  return ok(ticket);
};

export const callOff = async (work: Work, ticket: Ticket, visitId: string, reason: string): Promise<void> => {
  const visit = await work.visits.find(visitId);
  if (!visit) return;
  const { state } = must(await changeVisit(work, visit, { kind: 'cancel', reason, at: work.now }));
  await showVisitCard(work, state, ticket);
  await tellVisitCancelled(work, ticket, state);
};
