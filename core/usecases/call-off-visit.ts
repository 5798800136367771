import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import { tellVisitCancelled } from '../notify/expert/tell-visit-cancelled.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import { must } from './change.ts';
import { takeOutVisit } from './take-out-visit.ts';

/** Its customer doesn't want the visit any more: its expert hears of it. The caller holds the ticket's lock. */
export const callOffVisit = async (work: Work, ticket: Ticket, visitId: string, reason: string): Promise<void> => {
  const planned = await work.visits.find(visitId);
  if (!planned) throw new Error(`Ticket ${ticket.code} has no visit ${visitId}`);
  await work.visits.lockExpert(planned.state.expertId);
  // Whoever had the expert's lock may have moved it.
  const visit = (await work.visits.find(visitId)) ?? planned;
  const cancelled = must(await takeOutVisit(work, ticket, visit, reason));
  await showVisitCard(work, cancelled, ticket);
  await tellVisitCancelled(work, ticket, cancelled);
};
