import { type DeferredAction, deferredKey } from '../../desk/deferred-action.ts';
import type { Work } from '../../ports/work.ts';
import { performDeferred } from './perform-deferred.ts';
import { tellTakenBack } from './tell-taken-back.ts';
import { waitingDecision } from './undo-deferred.ts';

/**
 * Somebody at the desk has decided something. It waits for as long as it may be undone, and is done at once where that
 * is no time at all; a decision that still waited is replaced by this one.
 */
export const deferAction = async (work: Work, ticketId: string, by: string, action: DeferredAction): Promise<void> => {
  const wait = work.policies['undo.for'];
  // Ahead of its timers, as everywhere.
  const ticket = (await work.tickets.lock(ticketId))?.state;
  const before = await waitingDecision(work, ticketId);
  if (ticket && before) await tellTakenBack(work, ticket, before, by);
  if (wait === 0) return performDeferred(work, { ticketId, by, action });
  await work.timers.set(deferredKey(ticketId), ticketId, work.now + wait, {
    kind: 'desk_action',
    ticketId,
    by,
    action,
  });
  await work.desk.touch({ kind: 'ticket', ticketId });
};
