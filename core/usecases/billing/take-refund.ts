import { isId } from '../../desk/is-id.ts';
import type { Payment } from '../../entitlement/payment.ts';
import { isNews, type Refund } from '../../entitlement/refund.ts';
import type { BilledRefund } from '../../ports/billing.ts';
import type { Work } from '../../ports/work.ts';
import { refundMoved } from './refund-moved.ts';

/**
 * How a refund stands by the billing system's own word, whoever ordered it: at the desk here, or by hand over there. The
 * answer to our order and everything told later come this way, in any order and any number. What is heard before its payment
 * is kept until that is heard of.
 */
export const takeRefund = async (work: Work, provider: string, told: BilledRefund): Promise<void> => {
  const payment = await lockPaymentOf(work, provider, told.chargeRef);
  const known = await knownRefund(work, provider, told);
  if (!isNews(known?.status ?? null, told.status)) {
    // Its name at least may be.
    if (known !== null && known.ref === null) await work.billing.keepRefund({ ...known, ref: told.ref });
    return;
  }
  const refund: Refund = {
    ...(known ?? madeElsewhere(work, provider)),
    ref: told.ref,
    chargeRef: told.chargeRef,
    amount: told.amount,
    status: told.status,
    why: told.why,
    changedAt: work.now,
  };
  await work.billing.keepRefund(refund);
  if (payment) await refundMoved(work, payment.id, refund, known?.status ?? null);
};

/** The billing system did not take the order: there is no refund over there, and this attempt is over. */
export const refundRefused = async (work: Work, { id, provider, chargeRef }: Refund, why: string): Promise<void> => {
  const payment = await lockPaymentOf(work, provider, chargeRef);
  const known = await work.billing.refund(provider, { ref: null, id });
  if (!known || !isNews(known.status, 'refused')) return;
  const refund: Refund = { ...known, status: 'refused', why, changedAt: work.now };
  await work.billing.keepRefund(refund);
  if (payment) await refundMoved(work, payment.id, refund, known.status);
};

/**
 * The id comes back from outside, where anybody may have written it on a refund of their own. One that was carried over from
 * when refunds had no names is known by its money alone.
 */
const knownRefund = async (
  work: Work,
  provider: string,
  { ref, id, chargeRef, amount }: BilledRefund,
): Promise<Refund | null> => {
  const known = await work.billing.refund(provider, { ref, id: id !== null && isId(id) ? id : null });
  if (known === null) return work.billing.namelessRefund(provider, chargeRef, amount);
  return known.chargeRef === chargeRef && (known.ref ?? ref) === ref ? known : null;
};

const madeElsewhere = (work: Work, provider: string) => ({
  id: work.ids.uuid(),
  provider,
  askedBy: null,
  confirmedBy: null,
  askedAt: work.now,
});

/** The ticket first, as everywhere. Where no payment is known yet, one that is just being noted must not miss this. */
const lockPaymentOf = async (work: Work, provider: string, chargeRef: string): Promise<Payment | null> => {
  const known = await work.billing.paymentByCharge(provider, chargeRef);
  if (known === null) await work.billing.lockCharge(provider, chargeRef);
  const found = known ?? (await work.billing.paymentByCharge(provider, chargeRef));
  return found && (await work.tickets.lock(found.ticketId)) ? found : null;
};
