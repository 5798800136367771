import type { Payment } from '../../entitlement/payment.ts';
import { tellRefunded } from '../../notify/customer/payment/tell-refunded.ts';
import type { Work } from '../../ports/work.ts';
import { noteAtDesk } from './note-at-desk.ts';
import { closeRefundDue, noteRefundDue } from './refund-due.ts';

/** The money has gone back, whoever ordered it: at the desk here, or by hand in the billing system. */
export const refundDone = async (work: Work, provider: string, chargeRef: string): Promise<void> => {
  const payment = await lockedPayment(work, provider, chargeRef);
  const ticket = payment && (await work.tickets.find(payment.ticketId))?.state;
  if (!ticket || (payment.status !== 'paid' && payment.status !== 'refund_wanted')) return;
  const refunded: Payment = { ...payment, status: 'refunded', settledAt: work.now };
  if (!(await work.billing.savePayment(refunded, payment.status))) return;
  await closeRefundDue(work, payment.ticketId);
  await noteAtDesk(work, refunded, 'desk-billing-refunded');
  await tellRefunded(work, ticket, refunded.price);
};

/** It could not be given back: it is paid still, and for people again. */
export const refundFailed = async (
  work: Work,
  provider: string,
  { chargeRef, why }: { readonly chargeRef: string; readonly why: string },
): Promise<void> => {
  const payment = await lockedPayment(work, provider, chargeRef);
  if (payment?.status !== 'refund_wanted' && payment?.status !== 'refunded') return;
  const paid: Payment = { ...payment, status: 'paid', why, refundAskedBy: null };
  if (!(await work.billing.savePayment(paid, payment.status))) return;
  await noteRefundDue(work, payment.ticketId);
  await noteAtDesk(work, paid, 'desk-billing-refund-failed', { why });
};

/** The ticket first, as everywhere. */
const lockedPayment = async (work: Work, provider: string, chargeRef: string): Promise<Payment | null> => {
  const found = await work.billing.paymentByCharge(provider, chargeRef);
  return found && (await work.tickets.lock(found.ticketId)) ? work.billing.payment(found.id) : null;
};
