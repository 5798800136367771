import type { Payment } from '../../entitlement/payment.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';

/** The money of a ticket as its page shows it. */
export interface PaymentView {
  readonly payment: Payment;
  /** Who wants it given back; null: nobody. */
  readonly refundBy: string | null;
}

/** Those that still say something, the newest first. */
export const paymentViews = async (work: Work, { id }: Ticket): Promise<readonly PaymentView[]> => {
  const payments = await work.billing.paymentsOf(id);
  const shown = payments.filter(({ status }) => status !== 'void');
  const views: PaymentView[] = [];
  for (const payment of shown) {
    const { refundAskedBy } = payment;
    views.push({ payment, refundBy: refundAskedBy && ((await work.people.find(refundAskedBy))?.name ?? '') });
  }
  return views;
};
