import { isId } from '../../desk/is-id.ts';
import type { Payment } from '../../entitlement/payment.ts';
import { tellPaid } from '../../notify/customer/payment/tell-paid.ts';
import { tellPaidTooLate } from '../../notify/customer/payment/tell-paid-too-late.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { changeTicket, must } from '../change.ts';
import { settleHold } from '../settle-hold.ts';
import { noteAtDesk } from './note-at-desk.ts';
import { noteRefundDue } from './refund-due.ts';

const TAKEN: ReadonlySet<Payment['status']> = new Set(['paid', 'refund_wanted', 'refunded']);

/** Somebody has paid by the link that we sent them. Money for a ticket that has ended meanwhile is to be given back. */
export const paymentReceived = async (
  work: Work,
  provider: string,
  paymentId: string,
  chargeRef: string | null,
): Promise<void> => {
  // The id comes back from outside, where anybody may have made a link of their own.
  const found = isId(paymentId) ? await work.billing.payment(paymentId) : null;
  const read = found && (await work.tickets.lock(found.ticketId));
  const payment = read && (await work.billing.payment(paymentId));
  if (!read || !payment || TAKEN.has(payment.status)) return;
  const paid: Payment = { ...payment, provider, status: 'paid', chargeRef, settledAt: work.now };
  if (!(await work.billing.savePayment(paid, payment.status))) return;
  const standing = { kind: 'paid', asOf: work.now } as const;
  const known = must(await changeTicket(work, read, { kind: 'know_payment', payment: standing, at: work.now }));
  await work.tasks.close(`unpaid:${payment.ticketId}`);
  await noteAtDesk(work, paid, 'desk-billing-paid');
  if (hasEnded(known.state)) {
    await noteRefundDue(work, payment.ticketId);
    return tellPaidTooLate(work, known.state, paid.price);
  }
  const isHeld = holdsOf(known.state).some(({ kind }) => kind === 'payment');
  const ticket = isHeld ? must(await settleHold(work, payment.ticketId, 'payment')) : known.state;
  await tellPaid(work, ticket, paid.price);
};

const hasEnded = ({ status }: Ticket): boolean => status === 'cancelled' || status === 'expired';
