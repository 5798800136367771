import { isOpen, type Payment } from '../../entitlement/payment.ts';
import { showPayment } from '../../notify/customer/payment/show-payment.ts';
import type { Work } from '../../ports/work.ts';

/**
 * Nobody has to pay for this ticket any more: a link that waits to be made, or that its customer has, shall take no money
 * from now on, and their chat says so in its place. One that waits may have been made already with the answer lost, so that it
 * is closed like the others.
 */
export const withdrawLinks = async (work: Work, ticketId: string): Promise<void> => {
  for (const payment of (await work.billing.paymentsOf(ticketId)).filter(isOpen)) {
    const withdrawn: Payment = { ...payment, status: 'void_wanted' };
    const ticket = (await work.tickets.find(ticketId))?.state;
    if ((await work.billing.savePayment(withdrawn, payment.status)) && ticket)
      await showPayment(work, ticket, withdrawn);
  }
};
