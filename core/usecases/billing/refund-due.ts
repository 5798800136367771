import { goingBack, refundable } from '../../entitlement/money-back.ts';
import type { Payment } from '../../entitlement/payment.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

const refundTask = (ticketId: string): string => `refund:${ticketId}`;

/** It ended before anybody came. */
export const hasEnded = ({ status }: Pick<Ticket, 'status'>): boolean => status === 'cancelled' || status === 'expired';

/** There is money of it that could go back, and that no attempt has in hand. */
export const canGoBack = (payment: Payment): boolean =>
  payment.status === 'paid' && payment.chargeRef !== null && refundable(payment).amount > 0;

/** It was paid for what nobody does, or did not have to be paid: it is for people to give back. */
export const isDueBack = (ticket: Pick<Ticket, 'status'>, payment: Payment): boolean =>
  payment.status === 'paid' &&
  (hasEnded(ticket) || !payment.isOwed) &&
  refundable(payment).amount + goingBack(payment).amount > 0;

/** What was paid for this ticket, and pays for nothing, is for people to give back. */
export const noteRefundDue = async (work: Work, ticket: Ticket): Promise<void> => {
  const due = (await work.billing.paymentsOf(ticket.id)).filter((payment) => isDueBack(ticket, payment));
  if (due.length === 0) return;
  const why = due.every(({ isOwed }) => isOwed) || hasEnded(ticket) ? 'refund_due' : 'paid_unowed';
  await work.tasks.open(refundTask(ticket.id), ticket.id, null, why);
};

/** Whether to try again, or to settle it otherwise, is for people. */
export const noteRefundFailed = (work: Work, ticketId: string): Promise<void> =>
  work.tasks.open(refundTask(ticketId), ticketId, null, 'refund_failed');

/** Money went back: unless more of it is due, nobody has to think of it any more. */
export const closeRefundDue = async (work: Work, ticket: Ticket): Promise<void> => {
  const payments = await work.billing.paymentsOf(ticket.id);
  if (!payments.some((payment) => isDueBack(ticket, payment))) await work.tasks.close(refundTask(ticket.id));
};
