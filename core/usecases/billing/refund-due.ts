import { failedToGo, goingBack, refundable } from '../../entitlement/money-back.ts';
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

/** It was to go back, did not, and no later attempt has it in hand. */
export const hasFailed = (payment: Payment): boolean => canGoBack(payment) && failedToGo(payment).amount > 0;

/** What is still to go back of this ticket's money is for people, with the reason as it is now; nobody has to think of the rest. */
export const noteRefundDue = async (work: Work, ticket: Ticket): Promise<void> => {
  const why = whyRefund(ticket, await work.billing.paymentsOf(ticket.id));
  await (why === null
    ? work.tasks.close(refundTask(ticket.id))
    : work.tasks.open(refundTask(ticket.id), ticket.id, null, why));
};

const whyRefund = (ticket: Ticket, payments: readonly Payment[]): string | null => {
  // Whether to try again, or to settle it otherwise, is for people.
  if (payments.some(hasFailed)) return 'refund_failed';
  const due = payments.filter((payment) => isDueBack(ticket, payment));
  if (due.length === 0) return null;
  return due.every(({ isOwed }) => isOwed) || hasEnded(ticket) ? 'refund_due' : 'paid_unowed';
};
