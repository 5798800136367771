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
import { watchFor } from './plan-timers.ts';

export interface LockedVisit {
  readonly visit: Versioned<Visit>;
  readonly ticket: Versioned<Ticket>;
}

/** A visit of this expert and its ticket, the ticket locked. Somebody else's visit is as if it were none. */
export const lockVisit = async (work: Work, visitId: string, expertId: string): Promise<Result<LockedVisit>> => {
  const found = await work.visits.find(visitId);
  if (found?.state.expertId !== expertId) return refuse('no_such_visit');
  const ticket = await work.tickets.lock(found.state.ticketId);
  const visit = await work.visits.find(visitId);
  return ticket && visit ? ok({ visit, ticket }) : refuse('no_such_visit');
};

/** *On my way.* */
export const depart = async (work: Work, visitId: string, expertId: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const { visit, ticket } = locked.value;
  const changed = await changeVisit(work, visit, { kind: 'depart', at: work.now });
  if (!changed.ok) return changed;
  await work.timers.cancelOf(ticket.state.id, `watch_silence:${visitId}:departure`);
  await work.tasks.close(`silence:${visitId}:departure`);
  await showVisitCard(work, changed.value.state, ticket.state);
  await tellOnTheWay(work, ticket.state, changed.value.state);
  return ok(changed.value.state);
};

/** *I've arrived.* */
export const arrive = async (work: Work, visitId: string, expertId: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const { visit, ticket } = locked.value;
  const changed = await changeVisit(work, visit, { kind: 'arrive', at: work.now });
  if (!changed.ok) return changed;
  const started = must(await changeTicket(work, ticket, { kind: 'start_work', visitId, at: work.now }));
  await watchFor(work, changed.value.state, 'end', work.now + minutes(visit.state.workMinutes));
  await showVisitCard(work, changed.value.state, started.state);
  await tellArrived(work, started.state, changed.value.state);
  return ok(changed.value.state);
};
