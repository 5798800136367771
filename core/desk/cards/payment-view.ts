import type { Payment } from '../../entitlement/payment.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** The money of a ticket as its page shows it. */
export interface PaymentView {
  readonly payment: Payment;
  /** Who wants it given back; null: nobody. */
  readonly refundBy: string | null;
}

/** The newest that still says something. */
export const paymentView = async (work: Work, { id }: Ticket): Promise<PaymentView | null> => {
  const payments = await work.billing.paymentsOf(id);
  const payment = payments.find(({ status }) => status !== 'void' && status !== 'void_wanted');
  if (!payment) return null;
  const { refundAskedBy } = payment;
  return { payment, refundBy: refundAskedBy && ((await work.people.find(refundAskedBy))?.name ?? '') };
};
