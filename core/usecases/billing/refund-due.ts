import type { Work } from '../../ports/work.ts';

const refundTask = (ticketId: string): string => `refund:${ticketId}`;

/** A ticket has ended before anybody came: what was paid for it is for people to give back. */
export const noteRefundDue = async (work: Work, ticketId: string): Promise<void> => {
  const isPaid = (await work.billing.paymentsOf(ticketId)).some(({ status }) => status === 'paid');
  if (isPaid) await work.tasks.open(refundTask(ticketId), ticketId, null, 'refund_due');
};

export const closeRefundDue = (work: Work, ticketId: string): Promise<void> => work.tasks.close(refundTask(ticketId));
