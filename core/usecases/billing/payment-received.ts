import { isId } from '../../desk/is-id.ts';
import { isOpen, type Payment } from '../../entitlement/payment.ts';
import { isReturned } from '../../entitlement/money-back.ts';
import { tellPaid } from '../../notify/customer/payment/tell-paid.ts';
import { tellPaidInVain } from '../../notify/customer/payment/tell-paid-in-vain.ts';
import { showPayment } from '../../notify/customer/payment/show-payment.ts';
import type { Versioned } from '../../ports/ticket-stores.ts';
import type { Work } from '../../ports/work.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { holdsOf } from '../../ticket/ticket-rules.ts';
import { changeTicket, must } from '../change.ts';
import { settleHold } from '../settle-hold.ts';
import { noteAtDesk } from './note-at-desk.ts';
import { hasEnded, noteRefundDue } from './refund-due.ts';
import { refundMoved } from './refund-moved.ts';
import { withdrawLinks } from './withdraw-links.ts';

/**
 * Somebody has paid by a link that we made. By one that was still open the ticket is paid. By one that had lost its
 * reason nothing is: who had the page open when it was closed can still pay, and then it is for people to give back.
 */
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
  if (!read || !payment) return;
  if (payment.status === 'paid') return paidAgain(work, read.state, payment, { provider, chargeRef });
  if (chargeRef !== null) await work.billing.lockCharge(provider, chargeRef);
  const isOwed = isOpen(payment) && !hasEnded(read.state);
  const taken: Payment = { ...payment, provider, status: 'paid', chargeRef, settledAt: work.now, isOwed };
  if (!(await work.billing.savePayment(taken, payment.status))) return;
  // With what went back of it, if we heard of that first.
  const paid = (await work.billing.payment(paymentId)) ?? taken;
  await showPayment(work, read.state, paid);
  await (isOwed ? paidFor(work, read, paid) : paidInVain(work, read.state, paid));
  for (const refund of paid.refunds) await refundMoved(work, paid.id, refund, null);
};

interface Charge {
  readonly provider: string;
  readonly chargeRef: string | null;
}

/** Told again, it changes nothing; but money that was taken twice by one link is another payment, and pays for nothing. */
const paidAgain = async (
  work: Work,
  ticket: Ticket,
  first: Payment,
  { provider, chargeRef }: Charge,
): Promise<void> => {
  if (chargeRef === null || first.chargeRef === null || chargeRef === first.chargeRef) return;
  await work.billing.lockCharge(provider, chargeRef);
  if (await work.billing.paymentByCharge(provider, chargeRef)) return;
  const id = work.ids.uuid();
  const second = { ...first, id, provider, chargeRef, settledAt: work.now, isOwed: false, refunds: [] };
  // The link, and what was said and decided about it, are the first one's.
  const none = { linkRef: null, url: null, pageUrl: null, refundAskedBy: null, toldEndedAt: null, toldTimes: 0 };
  await work.billing.addPayment({ ...second, ...none });
  const paid = await work.billing.payment(id);
  if (!paid) return;
  await paidInVain(work, ticket, paid);
  for (const refund of paid.refunds) await refundMoved(work, id, refund, null);
};

const paidFor = async (work: Work, read: Versioned<Ticket>, paid: Payment): Promise<void> => {
  const { id } = read.state;
  await noteAtDesk(work, paid, 'desk-billing-paid');
  await withdrawLinks(work, id);
  if (isReturned(paid)) return;
  const payment = await work.billing.standing(read.state.customerId, id);
  const known = must(await changeTicket(work, read, { kind: 'know_payment', payment, at: work.now }));
  await work.tasks.close(`unpaid:${id}`);
  const isHeld = holdsOf(known.state).some(({ kind }) => kind === 'payment');
  const ticket = isHeld ? must(await settleHold(work, id, 'payment')) : known.state;
  await tellPaid(work, ticket, paid.price);
};

const paidInVain = async (work: Work, ticket: Ticket, paid: Payment): Promise<void> => {
  await noteAtDesk(work, paid, hasEnded(ticket) ? 'desk-billing-paid-late' : 'desk-billing-paid-unowed');
  if (isReturned(paid)) return;
  await noteRefundDue(work, ticket);
  await tellPaidInVain(work, ticket, { price: paid.price, isOver: hasEnded(ticket) });
};
