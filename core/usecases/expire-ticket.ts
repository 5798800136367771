import { tellExpired } from '../notify/customer/tell-expired.ts';
import type { Work } from '../ports/work.ts';
import { noteRefundDue } from './billing/refund-due.ts';
import { withdrawLinks } from './billing/withdraw-links.ts';
import { changeTicket } from './change.ts';
import { unwatchHolds } from './watch-holds.ts';

/** Ends a ticket that nobody could act on for too long, with a notice to its customer. */
export const expireTicket = async (work: Work, ticketId: string): Promise<void> => {
  const read = await work.tickets.lock(ticketId);
  if (read?.state.status !== 'incomplete') return;
  const changed = await changeTicket(work, read, { kind: 'expire', at: work.now });
  if (!changed.ok) return;
  await work.timers.cancelOf(ticketId, '');
  await unwatchHolds(work, read.state);
  await withdrawLinks(work, ticketId);
  await noteRefundDue(work, changed.value.state);
  await tellExpired(work, changed.value.state);
};
