import { type DeferredAction, deferredKey, type WaitingDecision } from '../../desk/deferred-action.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { tellTakenBack } from './tell-taken-back.ts';

/** What waits to be done to a ticket, and who decided it; null when nothing does. */
export const waitingDecision = async (work: Work, ticketId: string): Promise<WaitingDecision | null> => {
  const action = (await work.timers.waiting(deferredKey(ticketId)))?.action;
  return action?.kind === 'desk_action' ? action : null;
};

/**
 * *Undo*: what was decided is not done. The ticket is locked first, as it is where the decision is carried out: of the
 * two, one comes first, and the other sees it.
 */
export const undoDeferred = async (work: Work, ticketId: string, by: string): Promise<Result<DeferredAction>> => {
  const ticket = (await work.tickets.lock(ticketId))?.state;
  if (!ticket) return refuse('no_such_ticket');
  const decision = await waitingDecision(work, ticketId);
  if (decision === null) return refuse('nothing_to_undo');
  await work.timers.cancel(deferredKey(ticketId));
  await work.desk.touch({ kind: 'ticket', ticketId });
  await tellTakenBack(work, ticket, decision, by);
  return ok(decision.action);
};
