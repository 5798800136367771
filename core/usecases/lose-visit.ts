import { ok, type Result } from '../kernel/result.ts';
import { tellVisitLost } from '../notify/customer/tell-visit-lost.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Work } from '../ports/work.ts';
import type { Visit } from '../visit/visit.ts';
import { changeTicket, changeVisit, must } from './change.ts';
import { lockVisit } from './run-visit.ts';
import { startRound } from './start-round.ts';

/** *Can't make it*: the visit is off, its customer is told at once, and another expert is looked for. */
export const loseVisit = async (work: Work, visitId: string, expertId: string, why: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const cancelled = await changeVisit(work, locked.value.visit, { kind: 'cancel', reason: why, at: work.now });
  if (!cancelled.ok) return cancelled;
  const lose = { kind: 'lose_visit', visitId, why, at: work.now } as const;
  const { state: ticket } = must(await changeTicket(work, locked.value.ticket, lose));
  await cancelVisitTimers(work, ticket.id, visitId);
  await showVisitCard(work, cancelled.value.state, ticket);
  await tellVisitLost(work, ticket, cancelled.value.state);
  await startRound(work, ticket.id);
  return ok(cancelled.value.state);
};

export const cancelVisitTimers = async (work: Work, ticketId: string, visitId: string): Promise<void> => {
  await work.timers.cancelOf(ticketId, `remind_visit:${visitId}`);
  await work.timers.cancelOf(ticketId, `watch_silence:${visitId}`);
};
