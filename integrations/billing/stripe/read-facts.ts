import type { Stripe } from 'stripe';
import type { Instant } from '../../../core/kernel/instant.ts';
import { money } from '../../../core/kernel/money.ts';
import type { BilledRefund, BillingEvent, BillingFact } from '../../../core/ports/billing.ts';

/** Stripe counts whole seconds. */
export const instantOf = (epochSeconds: number): Instant => epochSeconds * 1_000;

/** Where the retailer writes down at Stripe who somebody is in their own system. */
const LEGACY_ID = 'legacyId';

/** Under which name a payment link carries the id of what it was made for. */
export const PAYMENT = 'payment';

/** Under which name a refund carries its id with us. */
export const REFUND = 'refund';

/** Whoever pays. A phone that isn't written internationally could be anybody's, so it is nobody's. */
export const payerFact = (customer: Stripe.Customer | Stripe.DeletedCustomer, at: Instant): BillingFact => {
  const { id: ref } = customer;
  if (customer.deleted) return { kind: 'payer', payer: { ref, legacyId: null, phone: null }, at };
  const { metadata, phone } = customer;
  return { kind: 'payer', payer: { ref, legacyId: metadata[LEGACY_ID] ?? null, phone: e164(phone ?? null) }, at };
};

const e164 = (phone: string | null): string | null => {
  const digits = phone?.replaceAll(/[\s()./-]/g, '') ?? '';
  return /^\+[1-9]\d{6,14}$/.test(digits) ? digits : null;
};

/** A subscription is a plan of its customer's, called by its price's nickname: that is what people read. */
export const planFact = (subscription: Stripe.Subscription, at: Instant): BillingFact => {
  const { id: ref, customer, items } = subscription;
  const price = items.data[0]?.price;
  const name = price?.nickname ?? price?.lookup_key ?? price?.id ?? ref;
  const payerRef = typeof customer === 'string' ? customer : customer.id;
  return { kind: 'plan', plan: { ref, payerRef, name, validUntil: validUntil(subscription, at) }, at };
};

/**
 * One that renews itself has no end until we hear otherwise. Past due covers still: Stripe goes on trying the card, and
 * ends it where the retailer's settings say so. Any other status pays for nothing.
 */
const validUntil = (
  { status, cancel_at: cancelAt, ended_at: endedAt, canceled_at: canceledAt }: Stripe.Subscription,
  at: Instant,
): Instant | null => {
  switch (status) {
    case 'active':
    case 'trialing':
    case 'past_due':
      return cancelAt === null ? null : instantOf(cancelAt);
    default: {
      const end = endedAt ?? canceledAt;
      return end === null ? at : instantOf(end);
    }
  }
};

/** What an event says. What we didn't ask for says nothing, and is taken in all the same. */
export const readEvent = (event: Stripe.Event): BillingEvent => ({ id: event.id, facts: factsOf(event) });

/** The same as it was when the event was made: told late, it may not be so any more. */
const factsOf = (event: Stripe.Event): readonly BillingFact[] => {
  const at = instantOf(event.created);
  switch (event.type) {
    case 'customer.created':
    case 'customer.updated':
      return [payerFact(event.data.object, at)];
    case 'customer.deleted':
      return [payerFact({ ...event.data.object, deleted: true }, at)];
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
    case 'customer.subscription.paused':
    case 'customer.subscription.resumed':
      return [planFact(event.data.object, at)];
    case 'checkout.session.completed':
    case 'checkout.session.async_payment_succeeded':
      return paidFacts(event.data.object);
    case 'refund.created':
    case 'refund.updated':
    case 'refund.failed':
      return refundFacts(event.data.object);
    default:
      return [];
  }
};

/** Everything that `readEvent` makes something of: what the account's webhook has to send, and what is read back. */
export const HEARD: readonly Stripe.Event['type'][] = [
  'customer.created',
  'customer.updated',
  'customer.deleted',
  'customer.subscription.created',
  'customer.subscription.updated',
  'customer.subscription.deleted',
  'customer.subscription.paused',
  'customer.subscription.resumed',
  'checkout.session.completed',
  'checkout.session.async_payment_succeeded',
  'refund.created',
  'refund.updated',
  'refund.failed',
];

/** A session can be complete while a bank transfer is still on its way: that is not yet money. */
const paidFacts = (session: Stripe.Checkout.Session): readonly BillingFact[] => {
  const paymentId = session.metadata?.[PAYMENT];
  if (paymentId === undefined || session.payment_status !== 'paid') return [];
  return [{ kind: 'paid', paymentId, chargeRef: idOf(session.payment_intent) }];
};

/**
 * One refund as it stands. `charge.refunded`, which comes beside it, only counts what was ordered and says nothing of
 * which attempt, nor whether any money has moved: it is not listened to.
 */
const refundFacts = (refund: Stripe.Refund): readonly BillingFact[] => {
  const read = billedRefund(refund);
  return read === null ? [] : [{ kind: 'refund', refund: read }];
};

/** Null: of something that was not paid by a payment link, or in a status that nobody knows. */
export const billedRefund = (refund: Stripe.Refund): BilledRefund | null => {
  const { id: ref, metadata, amount, currency, failure_reason: reason } = refund;
  const chargeRef = idOf(refund.payment_intent);
  const status = refund.status === null ? undefined : REFUND_STATUS[refund.status];
  if (chargeRef === null || status === undefined) return null;
  return {
    ref,
    id: metadata?.[REFUND] ?? null,
    chargeRef,
    amount: money(amount, currency.toUpperCase()),
    status,
    why: status === 'failed' ? (reason?.replaceAll('_', ' ') ?? refund.status) : null,
  };
};

/** "Succeeded" may still turn into "failed": a bank that can't place the money sends it back, weeks later. */
const REFUND_STATUS: Readonly<Record<string, BilledRefund['status']>> = {
  pending: 'ordered',
  requires_action: 'ordered',
  succeeded: 'done',
  failed: 'failed',
  canceled: 'failed',
};

const idOf = (named: string | { readonly id: string } | null): string | null =>
  typeof named === 'string' ? named : (named?.id ?? null);
