import type { Payment } from '../../core/entitlement/payment.ts';
import type { Refund } from '../../core/entitlement/refund.ts';
import type { Cause } from '../../core/kernel/event.ts';
import { type Duration, seconds } from '../../core/kernel/instant.ts';
import type { Billed, BillingTrouble, Cashier } from '../../core/ports/billing.ts';
import type { Log } from '../../core/ports/log.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { linkClosed, linkMade, linkRefused } from '../../core/usecases/billing/link-made.ts';
import { payPageWords } from '../../core/usecases/billing/pay-page-words.ts';
import { takeOverRefunds } from '../../core/usecases/billing/take-over-refunds.ts';
import { refundRefused, takeRefund } from '../../core/usecases/billing/take-refund.ts';
import { createPauses } from './create-pauses.ts';
import { describeTrouble } from './describe-trouble.ts';

export interface PaymentClerkOptions {
  readonly cashier: Cashier;
  readonly unitOfWork: UnitOfWork;
  readonly log: Log;
  /** An address of ours that leads to where a payment is paid, and says so once nothing has to be; null: there is none. */
  readonly payPage?: (paymentId: string) => string | null;
  /** Milliseconds of a clock that only goes forward. */
  readonly machineNow?: () => number;
}

export interface PaymentClerk {
  /** Carries out what is wanted; answers when to look again. */
  step(): Promise<Duration>;
}

/** Something that is wanted of the billing system. Null: done, or refused for good, which people have been told. */
interface Order {
  readonly id: string;
  readonly carryOut: () => Promise<BillingTrouble | null>;
}

const LOOK_EVERY = seconds(1);
const AT_ONCE = 20;

const CAUSE: Cause = { actor: { kind: 'system', why: 'billing' }, traceId: 'billing-clerk', inboxId: null };

/**
 * Asks the billing system for what was decided here and committed: links, their closing, refunds. Everything is asked
 * under an id of ours, so that one whose answer was lost, or who was killed before it was kept, asks again. Each order waits
 * for itself: one that can't be carried out is left alone for a while, and keeps no other waiting.
 */
export const createPaymentClerk = (options: PaymentClerkOptions): PaymentClerk => {
  const { log, machineNow = () => performance.now() } = options;
  const pauses = createPauses(machineNow);
  return {
    step: async () => {
      for (const order of await ordersToDo(options, pauses.running())) {
        const trouble = await attempt(options, order);
        if (trouble === null) {
          pauses.end(order.id);
          continue;
        }
        const failures = pauses.begin(order.id, trouble);
        if (failures === 1) log.warn({ order: order.id, why: describeTrouble(trouble) }, 'A payment has to wait');
        // That is said to all of us, whatever it was about.
        if (trouble.kind === 'rate_limited') return trouble.retryAfter;
      }
      return LOOK_EVERY;
    },
  };
};

const ordersToDo = async (options: PaymentClerkOptions, but: readonly string[]): Promise<readonly Order[]> => {
  const { payments, refunds } = await options.unitOfWork.run(CAUSE, async (work) => {
    await takeOverRefunds(work);
    return {
      payments: await work.billing.paymentsToDo(AT_ONCE, but),
      refunds: await work.billing.refundsToDo(AT_ONCE, but),
    };
  });
  return [
    ...payments.map((payment) => ({
      id: payment.id,
      carryOut: () => (payment.status === 'void_wanted' ? closeLink(options, payment) : makeLink(options, payment)),
    })),
    ...refunds.map((refund) => ({ id: refund.id, carryOut: () => giveBack(options, refund) })),
  ];
};

/** What throws is a bug, or the database: it is told as one, and the order comes again like any other. */
const attempt = async ({ log }: PaymentClerkOptions, { id, carryOut }: Order): Promise<BillingTrouble | null> => {
  try {
    return await carryOut();
  } catch (error) {
    log.error({ err: error, order: id }, 'A payment could not be carried out');
    return { kind: 'unreachable', why: error instanceof Error ? error.message : String(error) };
  }
};

/** Nothing was done, and nothing will be by itself: whoever decided it hears why, and can decide it anew. */
const isNo = (answer: Billed<unknown>): answer is Extract<BillingTrouble, { kind: 'refused' | 'forbidden' }> =>
  answer.kind === 'refused' || answer.kind === 'forbidden';

const makeLink = async (
  { cashier, unitOfWork, payPage = () => null }: PaymentClerkOptions,
  payment: Payment,
): Promise<BillingTrouble | null> => {
  const words = await unitOfWork.run(CAUSE, (work) => payPageWords(work, payment));
  const made = await cashier.paymentLink({ id: payment.id, price: payment.price, ...words });
  if (isNo(made)) {
    await unitOfWork.run(CAUSE, (work) => linkRefused(work, payment, cashier.name, made.why));
    return null;
  }
  if (made.kind !== 'done') return made;
  const { ref, url } = made.value;
  const ours = payPage(payment.id);
  const link = {
    provider: cashier.name,
    ref,
    ...(ours === null ? { url, pageUrl: null } : { url: ours, pageUrl: url }),
  };
  await unitOfWork.run(CAUSE, (work) => linkMade(work, payment, link));
  return null;
};

/** One that has no name yet may have been made, with the answer lost: asked for under its id, it tells its name. */
const closeLink = async (
  { cashier, unitOfWork }: PaymentClerkOptions,
  payment: Payment,
): Promise<BillingTrouble | null> => {
  const words = await unitOfWork.run(CAUSE, (work) => payPageWords(work, payment));
  const named =
    payment.linkRef === null
      ? await cashier.paymentLink({ id: payment.id, price: payment.price, ...words })
      : ({ kind: 'done', value: { ref: payment.linkRef } } as const);
  if (named.kind !== 'done' && named.kind !== 'refused') return named;
  const closed = named.kind === 'done' ? await cashier.closeLink(named.value.ref, words.ended) : named;
  // One that the billing system doesn't want to close is closed there already, or was never there.
  if (closed.kind !== 'done' && closed.kind !== 'refused') return closed;
  await unitOfWork.run(CAUSE, (work) => linkClosed(work, payment));
  return null;
};

const giveBack = async (
  { cashier, unitOfWork }: PaymentClerkOptions,
  refund: Refund,
): Promise<BillingTrouble | null> => {
  const answer = await cashier.refund(refund);
  if (answer.kind === 'done') {
    await unitOfWork.run(CAUSE, (work) => takeRefund(work, cashier.name, answer.value));
    return null;
  }
  if (!isNo(answer)) return answer;
  await unitOfWork.run(CAUSE, (work) => refundRefused(work, refund, answer.why));
  return null;
};
