import type { Payment } from '../../core/entitlement/payment.ts';
import type { Cause } from '../../core/kernel/event.ts';
import { type Duration, seconds } from '../../core/kernel/instant.ts';
import type { Billed, BillingTrouble, Cashier } from '../../core/ports/billing.ts';
import type { Log } from '../../core/ports/log.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { linkClosed, linkMade, linkRefused } from '../../core/usecases/billing/link-made.ts';
import { payPageWords } from '../../core/usecases/billing/pay-page-words.ts';
import { refundDone, refundFailed } from '../../core/usecases/billing/refund-outcome.ts';
import { describeTrouble, pauseAfter } from './describe-trouble.ts';

export interface PaymentClerkOptions {
  readonly cashier: Cashier;
  readonly unitOfWork: UnitOfWork;
  readonly log: Log;
}

export interface PaymentClerk {
  /** Carries out what is wanted; answers when to look again. */
  step(): Promise<Duration>;
}

const LOOK_EVERY = seconds(1);
const AT_ONCE = 20;

const CAUSE: Cause = { actor: { kind: 'system', why: 'billing' }, traceId: 'billing-clerk', inboxId: null };

/**
 * Asks the billing system for what was decided here and committed: links, their closing, refunds. Everything is asked
 * under an id of ours, so that one whose answer was lost, or who was killed before it was kept, asks again.
 */
export const createPaymentClerk = (options: PaymentClerkOptions): PaymentClerk => {
  const { unitOfWork, log } = options;
  let failures = 0;
  return {
    step: async () => {
      const payments = await unitOfWork.run(CAUSE, ({ billing }) => billing.paymentsToDo(AT_ONCE));
      for (const payment of payments) {
        const trouble = await carryOut(options, payment);
        if (trouble === null) continue;
        if (failures === 0) log.warn({ payment: payment.id, why: describeTrouble(trouble) }, 'A payment has to wait');
        failures += 1;
        return pauseAfter(trouble, failures);
      }
      failures = 0;
      return LOOK_EVERY;
    },
  };
};

/** Null: done, or refused for good, which people have been told. */
const carryOut = (options: PaymentClerkOptions, payment: Payment): Promise<BillingTrouble | null> => {
  switch (payment.status) {
    case 'wanted':
      return makeLink(options, payment);
    case 'void_wanted':
      return closeLink(options, payment);
    case 'refund_wanted':
      return giveBack(options, payment);
    default:
      return Promise.resolve(null);
  }
};

const makeLink = async (
  { cashier, unitOfWork }: PaymentClerkOptions,
  payment: Payment,
): Promise<BillingTrouble | null> => {
  const words = await unitOfWork.run(CAUSE, (work) => payPageWords(work, payment));
  const made = await cashier.paymentLink({ id: payment.id, price: payment.price, ...words });
  if (made.kind === 'refused') {
    await unitOfWork.run(CAUSE, (work) => linkRefused(work, payment, cashier.name, made.why));
    return null;
  }
  if (made.kind !== 'done') return made;
  const link = { provider: cashier.name, ...made.value };
  const isWanted = await unitOfWork.run(CAUSE, (work) => linkMade(work, payment, link));
  // Somebody has settled it meanwhile. Nobody was given this link, and nobody shall pay by it.
  return isWanted ? null : troubleOf(await cashier.closeLink(payment.id, made.value.ref));
};

const closeLink = async (
  { cashier, unitOfWork }: PaymentClerkOptions,
  payment: Payment,
): Promise<BillingTrouble | null> => {
  const closed: Billed<null> =
    payment.linkRef === null ? { kind: 'done', value: null } : await cashier.closeLink(payment.id, payment.linkRef);
  // One that the billing system doesn't want to close is closed there already, or was never there.
  if (closed.kind !== 'done' && closed.kind !== 'refused') return closed;
  await unitOfWork.run(CAUSE, (work) => linkClosed(work, payment));
  return null;
};

/** Each attempt has an id of its own: a refund that failed for good may be ordered anew. */
const giveBack = async (
  { cashier, unitOfWork }: PaymentClerkOptions,
  payment: Payment,
): Promise<BillingTrouble | null> => {
  const chargeRef = payment.chargeRef ?? '';
  const refund = await cashier.refund(`${payment.id}:${payment.settledAt ?? 0}`, chargeRef);
  if (refund.kind === 'done') {
    await unitOfWork.run(CAUSE, (work) => refundDone(work, cashier.name, chargeRef));
    return null;
  }
  if (refund.kind !== 'refused') return refund;
  await unitOfWork.run(CAUSE, (work) => refundFailed(work, cashier.name, { chargeRef, why: refund.why }));
  return null;
};

const troubleOf = (outcome: Billed<null>): BillingTrouble | null => (outcome.kind === 'done' ? null : outcome);
