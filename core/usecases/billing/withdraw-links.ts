import type { Work } from '../../ports/work.ts';

/** Nobody has to pay for this ticket any more: a link that waits, or that its customer has, takes no money from now on. */
export const withdrawLinks = async (work: Work, ticketId: string): Promise<void> => {
  for (const payment of await work.billing.paymentsOf(ticketId)) {
    if (payment.status === 'wanted') await work.billing.savePayment({ ...payment, status: 'void' }, 'wanted');
    if (payment.status === 'asked') await work.billing.savePayment({ ...payment, status: 'void_wanted' }, 'asked');
  }
};
