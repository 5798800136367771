import { type DeferredAction, deferredKey } from '../../desk/deferred-action.ts';
import type { Work } from '../../ports/work.ts';
import { cancelTicket } from '../cancel-ticket.ts';

export interface Deferred {
  readonly ticketId: string;
  readonly by: string;
  readonly action: DeferredAction;
}

/** Does what a colleague decided and did not take back. What can't be done by itself is a task for people. */
export const performDeferred = async (work: Work, { ticketId, by, action }: Deferred): Promise<void> => {
  work.actAs({ kind: 'person', personId: by });
  const ticket = await work.tickets.lock(ticketId);
  if (!ticket) return;
  if (action.do === 'cancel_ticket') {
    const cancelled = await cancelTicket(work, ticketId, ticket.state.customerId, action.reason);
    if (cancelled.ok) return;
  }
  await work.tasks.open(deferredKey(ticketId), ticketId, null, `"${action.do}" was decided and is still to be done`);
};
