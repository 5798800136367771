import { tellArrivalMoved } from '../notify/customer/tell-arrival-moved.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Work } from '../ports/work.ts';
import type { SuccessorReplan } from '../scheduling/replan-successor.ts';
import { changeVisit, must } from './change.ts';
import { planTimers } from './plan-timers.ts';

/**
 * A visit is reached from somewhere else than before: what counts on its times is set anew. The caller holds the
 * expert's lock; the visit's ticket is another one and not locked, because two works could then wait for each other in
 * a circle. Whoever changes the visit meanwhile is found out by its version.
 */
export const moveVisit = async (work: Work, { visitId, plan }: SuccessorReplan): Promise<void> => {
  const read = await work.visits.find(visitId);
  const ticket = read && (await work.tickets.find(read.state.ticketId));
  if (!ticket) throw new Error(`There is no visit ${visitId} to move`);
  const { state: moved } = must(await changeVisit(work, read, { kind: 'replan', plan, at: work.now }));
  await planTimers(work, moved, read.state);
  await showVisitCard(work, moved, ticket.state);
  if (moved.arrival !== read.state.arrival) await tellArrivalMoved(work, ticket.state, moved);
};
