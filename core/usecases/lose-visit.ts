import { ok, type Result } from '../kernel/result.ts';
import { tellVisitLost } from '../notify/customer/tell-visit-lost.ts';
import { showVisitCard } from '../notify/expert/show-visit-card.ts';
import type { Work } from '../ports/work.ts';
import type { Visit } from '../visit/visit.ts';
import { changeTicket, must } from './change.ts';
import { lockVisit } from './run-visit.ts';
import { startRound } from './start-round.ts';
import { takeOutVisit } from './take-out-visit.ts';

/** *Can't make it*: the visit is off, its customer is told at once, and another expert is looked for. */
export const loseVisit = async (work: Work, visitId: string, expertId: string, why: string): Promise<Result<Visit>> => {
  const locked = await lockVisit(work, visitId, expertId);
  if (!locked.ok) return locked;
  const { ticket, visit } = locked.value;
  const lost = await takeOutVisit(work, ticket.state, visit, why);
  if (!lost.ok) return lost;
  const searching = must(await changeTicket(work, ticket, { kind: 'lose_visit', visitId, why, at: work.now }));
  await showVisitCard(work, lost.value, searching.state);
  await tellVisitLost(work, searching.state, lost.value);
  await startRound(work, searching);
  return ok(lost.value);
};
