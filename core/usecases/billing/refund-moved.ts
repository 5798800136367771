import type { Refund, RefundStatus } from '../../entitlement/refund.ts';
import { tellRefund } from '../../notify/customer/payment/tell-refund.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import { isUnfinished } from '../../ticket/is-unfinished.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { changeTicket, must } from '../change.ts';
import { noteAtDesk } from './note-at-desk.ts';
import { canGoBack, noteRefundDue } from './refund-due.ts';

/** A refund stands otherwise than before: what that means for its ticket, for people, and for its customer. */
export const refundMoved = async (
  work: Work,
  paymentId: string,
  refund: Refund,
  was: RefundStatus | null,
): Promise<void> => {
  const payment = await work.billing.payment(paymentId);
  const read = payment && (await work.tickets.lock(payment.ticketId));
  if (!payment || !read) return;
  // What somebody wanted back has gone by another way: were it to come back, it would have to be decided anew.
  if (payment.refundAskedBy !== null && !canGoBack(payment))
    await work.billing.savePayment({ ...payment, refundAskedBy: null }, payment.status);
  const ticket = payment.isOwed ? await knowWhatIsPaid(work, read) : read.state;
  const { status, amount, why } = refund;
  await noteAtDesk(work, { ticketId: ticket.id, price: amount }, `desk-billing-refund-${status}`, { why: why ?? '' });
  // What is ordered is still to go: whoever thinks of it goes on to.
  if (status !== 'ordered') await noteRefundDue(work, ticket);
  await tellRefund(work, ticket, refund, was);
};

/** What went back pays no more, and what came back pays again. Work that was promised is not taken back: people settle it. */
const knowWhatIsPaid = async (work: Work, read: Versioned<Ticket>): Promise<Ticket> => {
  const { id, customerId, payment: before } = read.state;
  const payment = await work.billing.standing(customerId, id);
  const { state } = must(await changeTicket(work, read, { kind: 'know_payment', payment, at: work.now }));
  if (isSettled(payment)) await work.tasks.close(`unpaid:${id}`);
  else if (isSettled(before) && isUnfinished(state.status))
    await work.tasks.open(`unpaid:${id}`, id, null, 'money_returned');
  return state;
};
