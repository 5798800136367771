import { ok, type Result } from '../kernel/result.ts';
import { tellFinished } from '../notify/customer/tell-finished.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Work } from '../ports/work.ts';
import type { FinishedAs, Ticket } from '../ticket/ticket.ts';
import { REOPEN_FOR } from '../ticket/ticket-rules.ts';
import type { Outcome, Visit } from '../visit/visit.ts';
import { changeTicket, changeVisit, must } from './change.ts';
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
  const changed = await changeVisit(work, locked.value.visit, { kind: 'finish', outcome, at: work.now });
  if (!changed.ok) return changed;
  const as = meaningOf(outcome);
  const finish = { kind: 'finish_work', visitId, outcome: as, at: work.now } as const;
  const { state: ticket } = must(await changeTicket(work, locked.value.ticket, finish));
  await work.timers.cancelOf(ticket.id, `watch_silence:${visitId}`);
  await work.tasks.close(`silence:${visitId}:end`);
  await showVisitCard(work, changed.value.state, ticket);
  await tellFinished(work, ticket, changed.value.state);
  await goOn(work, ticket, visitId);
  return ok(changed.value.state);
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

const goOn = async (work: Work, ticket: Ticket, visitId: string): Promise<void> => {
  const { id: ticketId } = ticket;
  if (ticket.status === 'pending') return startRound(work, ticketId);
  if (ticket.status === 'resolved' || ticket.status === 'irreparable') {
    const surveyAt = work.now + work.policies['survey.after'];
    const closeAt = work.now + REOPEN_FOR;
    await work.timers.set(`ask_survey:${visitId}`, ticketId, surveyAt, { kind: 'ask_survey', ticketId, visitId });
    await work.timers.set(`close_ticket:${ticketId}`, ticketId, closeAt, { kind: 'close_ticket', ticketId });
  }
  await watchHolds(work, ticket);
};
