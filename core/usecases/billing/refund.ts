import { refundable } from '../../entitlement/money-back.ts';
import type { Payment } from '../../entitlement/payment.ts';
import type { Refund } from '../../entitlement/refund.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { noteAtDesk } from './note-at-desk.ts';
import { canGoBack, hasFailed, isDueBack } from './refund-due.ts';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** *Refund*: a manager wants the customer to have their money back. Nothing moves before a second person agrees. */
export const wantRefund = async (work: Work, ticketId: string, by: Colleague): Promise<Result<Payment>> => {
  const ticket = (await work.tickets.lock(ticketId))?.state;
  const payments = ticket ? (await work.billing.paymentsOf(ticketId)).filter(canGoBack) : [];
  if (payments.some(({ refundAskedBy }) => refundAskedBy !== null)) return refuse('refund_wanted');
  const due = payments.find((one) => ticket && isDueBack(ticket, one));
  const payment = due ?? payments.find(hasFailed) ?? payments[0];
  if (!payment) return refuse('nothing_to_refund');
  const wanted: Payment = { ...payment, refundAskedBy: by.id };
  await work.billing.savePayment(wanted, 'paid');
  await noteAtDesk(work, { ticketId, price: refundable(payment) }, 'desk-billing-refund-asked', { by: by.name });
  return ok(wanted);
};

/** The second person's yes: what is left of the money is ordered back, as an attempt of its own. */
export const confirmRefund = async (work: Work, ticketId: string, by: Colleague): Promise<Result<Refund>> => {
  const isThere = (await work.tickets.lock(ticketId)) !== null;
  const payments = isThere ? (await work.billing.paymentsOf(ticketId)).filter(canGoBack) : [];
  const payment = payments.find(({ refundAskedBy }) => refundAskedBy !== null);
  if (!payment) return refuse('nothing_to_refund');
  const { provider, chargeRef, refundAskedBy } = payment;
  if (provider === null || chargeRef === null) return refuse('nothing_to_refund');
  if (refundAskedBy === by.id) return refuse('second_person_needed');
  const refund: Refund = {
    id: work.ids.uuid(),
    provider,
    ref: null,
    chargeRef,
    amount: refundable(payment),
    status: 'wanted',
    why: null,
    askedBy: refundAskedBy,
    confirmedBy: by.id,
    askedAt: work.now,
    changedAt: work.now,
  };
  await work.billing.keepRefund(refund);
  await work.billing.savePayment({ ...payment, refundAskedBy: null }, 'paid');
  await noteAtDesk(work, { ticketId, price: refund.amount }, 'desk-billing-refund-wanted', { by: by.name });
  return ok(refund);
};
