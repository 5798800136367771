import { brokenHistory } from '../kernel/machine.ts';
import { unreachable } from '../kernel/result.ts';
import type { Visit, VisitEvent, VisitFacts, VisitPlan } from './visit.ts';

/** The next state of a visit. Throws for an event that its history cannot hold: only damaged data has one. */
export const evolveVisit = (visit: Visit | null, event: VisitEvent): Visit => {
  if (event.type === 'visit.confirmed.v1') {
    return visit ? brokenHistory(visit.status, event) : { ...factsOf(event.facts), status: 'confirmed' };
  }
  if (visit === null) return brokenHistory('none', event);
  const facts = factsOf(visit);
  switch (event.type) {
    case 'visit.departed.v1':
      return { ...facts, status: 'en_route', departedAt: event.at };
    case 'visit.arrived.v1':
      if (visit.status !== 'en_route') return brokenHistory(visit.status, event);
      return { ...facts, status: 'on_site', departedAt: visit.departedAt, arrivedAt: event.at };
    case 'visit.finished.v1':
      if (visit.status !== 'on_site') return brokenHistory(visit.status, event);
      return { ...facts, status: 'finished', arrivedAt: visit.arrivedAt, finishedAt: event.at, outcome: event.outcome };
    case 'visit.no_show.v1':
      if (visit.status !== 'on_site') return brokenHistory(visit.status, event);
      return { ...facts, status: 'no_show', arrivedAt: visit.arrivedAt, endedAt: event.at };
    case 'visit.replanned.v1':
      return { ...visit, ...planOf(event.plan) };
    case 'visit.handed_over.v1':
      return { ...facts, status: 'handed_over', toVisitId: event.toVisitId, at: event.at };
    case 'visit.cancelled.v1':
      return { ...facts, status: 'cancelled', reason: event.reason, at: event.at };
    default:
      return unreachable(event);
  }
};

const planOf = (plan: VisitPlan): VisitPlan => ({
  window: plan.window,
  span: plan.span,
  arrival: plan.arrival,
  workMinutes: plan.workMinutes,
});

/** What a visit keeps in every status, so that no state drags along the fields of the one before. */
const factsOf = (visit: VisitFacts): VisitFacts => ({
  ...planOf(visit),
  id: visit.id,
  ticketId: visit.ticketId,
  expertId: visit.expertId,
  number: visit.number,
  fee: visit.fee,
  createdAt: visit.createdAt,
});
