import type { Payment } from '../../entitlement/payment.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { noteAtDesk } from './note-at-desk.ts';

interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** What could be given back for a ticket; null: nothing. */
const refundable = async (work: Work, ticketId: string): Promise<Payment | null> =>
  (await work.billing.paymentsOf(ticketId)).find(({ status, chargeRef }) => status === 'paid' && chargeRef !== null) ??
  null;

/** *Refund*: a manager wants the customer to have their money back. Nothing moves before a second person agrees. */
export const wantRefund = async (work: Work, ticketId: string, by: Colleague): Promise<Result<Payment>> => {
  const payment = await lockRefundable(work, ticketId);
  if (!payment) return refuse('nothing_to_refund');
  if (payment.refundAskedBy !== null) return refuse('refund_wanted');
  const wanted: Payment = { ...payment, refundAskedBy: by.id };
  await work.billing.savePayment(wanted, 'paid');
  await noteAtDesk(work, wanted, 'desk-billing-refund-wanted', { by: by.name });
  return ok(wanted);
};

/** The second person's yes: the money goes back. */
export const confirmRefund = async (work: Work, ticketId: string, by: Colleague): Promise<Result<Payment>> => {
  const payment = await lockRefundable(work, ticketId);
  if (!payment || payment.refundAskedBy === null) return refuse('nothing_to_refund');
  if (payment.refundAskedBy === by.id) return refuse('second_person_needed');
  const ordered: Payment = { ...payment, status: 'refund_wanted' };
  await work.billing.savePayment(ordered, 'paid');
  await noteAtDesk(work, ordered, 'desk-billing-refund-confirmed', { by: by.name });
  return ok(ordered);
};

const lockRefundable = async (work: Work, ticketId: string): Promise<Payment | null> =>
  (await work.tickets.lock(ticketId)) ? refundable(work, ticketId) : null;
