import { ok, type Result } from '../kernel/result.ts';
import { tellFinished } from '../notify/customer/tell-finished.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Versioned } from '../ports/ticket-stores.ts';
import type { Work } from '../ports/work.ts';
import type { FinishedAs, Ticket } from '../ticket/ticket.ts';
import { REOPEN_FOR } from '../ticket/ticket-rules.ts';
import type { Outcome, Visit } from '../visit/visit.ts';
import { changeTicket, changeVisit, must } from './change.ts';
import { unwatchVisit } from './plan-timers.ts';
import { lockVisit } from './run-visit.ts';
import { startRound } from './start-round.ts';
import { watchHolds } from './watch-holds.ts';

/** *Finish*: what the expert says at the end decides how the ticket goes on. */
export const finishVisit = async (
  work: Work,
  visitId: string,
  expertId: string,
  outcome: Outcome,
): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const finished = await changeVisit(work, locked.value.visit, { kind: 'finish', outcome, at: work.now });
  if (!finished.ok) return finished;
  const { state: visit } = finished.value;
  const finish = { kind: 'finish_work', visitId, outcome: meaningOf(outcome), at: work.now } as const;
  const ticket = must(await changeTicket(work, locked.value.ticket, finish));
  await unwatchVisit(work, visit);
  await showVisitCard(work, visit, ticket.state);
  await tellFinished(work, ticket.state, visit);
  await goOn(work, ticket, visitId);
  return ok(visit);
};

const meaningOf = (outcome: Outcome): FinishedAs => {
  switch (outcome.kind) {
    case 'irreparable':
      return { kind: 'irreparable', reason: outcome.note };
    case 'part_needed':
      return { kind: 'part_needed', part: outcome.part, until: outcome.until };
    case 'fixed':
    case 'follow_up_needed':
    case 'wrong_skill':
      return { kind: outcome.kind };
  }
};

const goOn = async (work: Work, finished: Versioned<Ticket>, visitId: string): Promise<void> => {
  const ticket = await startRound(work, finished);
  const { id: ticketId } = ticket;
  if (ticket.status === 'resolved' || ticket.status === 'irreparable') {
    const surveyAt = work.now + work.policies['survey.after'];
    const closeAt = work.now + REOPEN_FOR;
    await work.timers.set(`ask_survey:${visitId}`, ticketId, surveyAt, { kind: 'ask_survey', ticketId, visitId });
    await work.timers.set(`close_ticket:${ticketId}`, ticketId, closeAt, { kind: 'close_ticket', ticketId });
  }
  await watchHolds(work, finished.state);
};
