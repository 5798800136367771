import { ok, refuse, type Result } from '../kernel/result.ts';
import { minutes } from '../kernel/instant.ts';
import { tellArrived } from '../notify/customer/tell-arrived.ts';
import { tellOnTheWay } from '../notify/customer/tell-on-the-way.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Visit } from '../visit/visit.ts';
import { changeTicket, changeVisit, must } from './change.ts';
import { unwatch, watchFor } from './plan-timers.ts';

export interface LockedVisit {
  readonly visit: Versioned<Visit>;
  readonly ticket: Versioned<Ticket>;
}

/**
 * A visit of this expert and its ticket, the ticket locked and then the expert: whoever plans the expert's day at the
 * same time would move a visit that has begun. Somebody else's visit is as if it were none.
 */
export const lockVisit = async (work: Work, visitId: string, expertId: string): Promise<Result<LockedVisit>> => {
  const found = await work.visits.find(visitId);
  if (found?.state.expertId !== expertId) return refuse('no_such_visit');
  const ticket = await work.tickets.lock(found.state.ticketId);
  await work.visits.lockExpert(expertId);
  const visit = await work.visits.find(visitId);
  return ticket && visit ? ok({ visit, ticket }) : refuse('no_such_visit');
};

/** *On my way.* */
export const depart = async (work: Work, visitId: string, expertId: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const { visit, ticket } = locked.value;
  const departed = await changeVisit(work, visit, { kind: 'depart', at: work.now });
  if (!departed.ok) return departed;
  const { state } = departed.value;
  await unwatch(work, state, 'departure');
  // The way takes as long as planned, whenever it begins; whoever is early may wait for the announced time.
  await watchFor(work, state, 'arrival', Math.max(state.arrival, work.now + state.arrival - state.span.start));
  await showVisitCard(work, state, ticket.state);
  await tellOnTheWay(work, ticket.state, state);
  return ok(state);
};

/** *I've arrived.* */
export const arrive = async (work: Work, visitId: string, expertId: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const { visit, ticket } = locked.value;
  const arrived = await changeVisit(work, visit, { kind: 'arrive', at: work.now });
  if (!arrived.ok) return arrived;
  const { state } = arrived.value;
  const started = must(await changeTicket(work, ticket, { kind: 'start_work', visitId, at: work.now }));
  await unwatch(work, state, 'arrival');
  await watchFor(work, state, 'end', work.now + minutes(state.workMinutes));
  await showVisitCard(work, state, started.state);
  await tellArrived(work, started.state, state);
  return ok(state);
};
