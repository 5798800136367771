import { isOpen, type Payment } from '../../entitlement/payment.ts';
import { priceOf } from '../../entitlement/price-of.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { Work } from '../../ports/work.ts';
import { isSettled } from '../../ticket/is-settled.ts';
import { noteAtDesk } from './note-at-desk.ts';

/**
 * *Ask to pay*: its customer gets a link by which they can. The link is made once this is committed, so that a billing
 * system that is slow or down keeps nobody waiting and nothing is asked twice.
 */
export const askToPay = async (
  work: Work,
  ticketId: string,
  colleague: { readonly id: string; readonly name: string },
): Promise<Result<Payment>> => {
  const ticket = (await work.tickets.lock(ticketId))?.state;
  if (!ticket) return refuse('no_such_ticket');
  if (isSettled(ticket.payment)) return refuse('not_held');
  if (work.capabilities.reading('payments') === null) return refuse('no_cashier');
  if ((await work.billing.paymentsOf(ticketId)).some(isOpen)) return refuse('asked_to_pay');
  const category = await work.catalogue.category(ticket.device.category);
  if (!category) return refuse('no_price');
  const payment: Payment = {
    id: work.ids.uuid(),
    personId: ticket.customerId,
    ticketId,
    provider: null,
    linkRef: null,
    chargeRef: null,
    price: priceOf(category),
    status: 'wanted',
    url: null,
    pageUrl: null,
    why: null,
    askedBy: colleague.id,
    askedAt: work.now,
    settledAt: null,
    refundAskedBy: null,
    isOwed: true,
    toldEndedAt: null,
    toldTimes: 0,
    refunds: [],
  };
  await work.billing.addPayment(payment);
  await noteAtDesk(work, payment, 'desk-billing-wanted', { by: colleague.name });
  return ok(payment);
};
