import { z } from 'zod';
import { arm, disarm } from '../../../emulation/fault-desk.ts';
import { deliver, post } from './deliver-webhooks.ts';
import { type Emulator, nextId, nowSeconds } from './emulator.ts';
import { fail, giveBack, succeed } from './give-back.ts';
import { openPage, pay, payPage } from './pay.ts';
import { signWebhook } from './sign-webhook.ts';
import type { Customer, Refund, Subscription, SubscriptionStatus } from './stripe-types.ts';
import { tell } from './tell.ts';

const MONTH_SECONDS = 30 * 24 * 3_600;
const STALE_SECONDS = 3_600;

const status = z.enum([
  'incomplete',
  'incomplete_expired',
  'trialing',
  'active',
  'past_due',
  'canceled',
  'unpaid',
  'paused',
]);
const payer = { phone: z.string().nullable().optional(), legacyId: z.string().nullable().optional() };
const order = { at: z.string().optional(), times: z.number().int().optional(), skip: z.number().int().optional() };
const callFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('status'), status: z.number().int() }),
  z.object({ kind: z.literal('delay'), delayMs: z.number().int() }),
  z.object({ kind: z.literal('reset') }),
  z.object({ kind: z.literal('lose-answer') }),
  z.object({ kind: z.literal('garbage') }),
]);
const deliveryFault = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('discard') }),
  z.object({ kind: z.literal('drop') }),
  z.object({ kind: z.literal('delay'), delayMs: z.number().int() }),
  z.object({ kind: z.literal('duplicate'), copies: z.number().int().min(1) }),
]);

/** What each operation takes. */
export const inputs = {
  configure: z.object({ webhookUrl: z.string().nullable() }),
  customers: z.object({}),
  createCustomer: z.object({ name: z.string().optional(), ...payer }),
  updateCustomer: z.object({ customer: z.string(), ...payer }),
  subscribe: z.object({ customer: z.string(), plan: z.string(), status: status.optional() }),
  changeSubscription: z.object({
    subscription: z.string(),
    status: status.optional(),
    cancelAt: z.number().int().nullable().optional(),
  }),
  pay: z.object({ url: z.string() }),
  openPage: z.object({ url: z.string() }),
  payPage: z.object({ session: z.string() }),
  refundsPend: z.object({ on: z.boolean() }),
  refundByHand: z.object({ paymentIntent: z.string(), amount: z.number().int().optional() }),
  settleRefund: z.object({ refund: z.string() }),
  failRefund: z.object({ refund: z.string(), why: z.string().optional() }),
  injectCallFault: z.object({ fault: callFault, ...order }),
  injectDeliveryFault: z.object({ fault: deliveryFault, ...order }),
  clearFaults: z.object({}),
  holdEvents: z.object({}),
  releaseEvents: z.object({ reversed: z.boolean().optional() }),
  repeatEvent: z.object({ eventId: z.string(), times: z.number().int().min(1).optional() }),
  postRaw: z.object({
    eventId: z.string().optional(),
    body: z.string().optional(),
    signature: z.enum(['valid', 'missing', 'wrong', 'stale']),
  }),
  revokeKey: z.object({}),
  restoreKey: z.object({}),
  history: z.object({}),
} as const;

type Inputs = { readonly [Name in keyof typeof inputs]: z.infer<(typeof inputs)[Name]> };
export type OperationName = keyof Inputs;

/** The person who drives the emulator asked for something that isn't there. */
export class Impossible extends Error {}

const metadataOf = (legacyId: string | null | undefined): Readonly<Record<string, string>> =>
  legacyId ? { legacyId } : {};

const customerOf = ({ customers }: Emulator, id: string): Customer => {
  const customer = customers.get(id);
  if (!customer) throw new Impossible(`there is no customer ${id}`);
  return customer;
};

const refundOf = ({ refunds }: Emulator, id: string): Refund => {
  const refund = refunds.get(id);
  if (!refund) throw new Impossible(`there is no refund ${id}`);
  return refund;
};

const change = (emulator: Emulator, subscription: Subscription, type: string): Subscription => {
  emulator.subscriptions.set(subscription.id, subscription);
  tell(emulator, type, subscription);
  return subscription;
};

const isOver = (is: SubscriptionStatus): boolean => is === 'canceled' || is === 'incomplete_expired';

export const operations = {
  configure: (emulator: Emulator, { webhookUrl }: Inputs['configure']) => {
    emulator.webhookUrl = webhookUrl;
    return { webhookUrl };
  },
  customers: ({ customers }: Emulator) => [...customers.values()],
  createCustomer: (emulator: Emulator, { name, phone, legacyId }: Inputs['createCustomer']): Customer => {
    const customer: Customer = {
      id: nextId(emulator, 'cus'),
      object: 'customer',
      created: nowSeconds(emulator),
      name: name ?? null,
      email: null,
      phone: phone ?? null,
      metadata: metadataOf(legacyId),
    };
    emulator.customers.set(customer.id, customer);
    tell(emulator, 'customer.created', customer);
    return customer;
  },
  updateCustomer: (emulator: Emulator, { customer: id, phone, legacyId }: Inputs['updateCustomer']): Customer => {
    const before = customerOf(emulator, id);
    const after: Customer = {
      ...before,
      ...(phone !== undefined && { phone }),
      ...(legacyId !== undefined && { metadata: metadataOf(legacyId) }),
    };
    emulator.customers.set(id, after);
    tell(emulator, 'customer.updated', after);
    return after;
  },
  subscribe: (emulator: Emulator, { customer, plan, status: is = 'active' }: Inputs['subscribe']): Subscription => {
    customerOf(emulator, customer);
    const id = nextId(emulator, 'sub');
    const created = nowSeconds(emulator);
    const price = {
      id: nextId(emulator, 'price'),
      object: 'price',
      nickname: plan,
      lookup_key: null,
      currency: 'eur',
      unit_amount: 990,
    } as const;
    const item = {
      id: nextId(emulator, 'si'),
      object: 'subscription_item',
      price,
      quantity: 1,
      current_period_end: created + MONTH_SECONDS,
    } as const;
    const items = {
      object: 'list',
      has_more: false,
      url: `/v1/subscription_items?subscription=${id}`,
      data: [item],
    } as const;
    const open = { cancel_at: null, cancel_at_period_end: false, canceled_at: null, ended_at: null };
    return change(
      emulator,
      { id, object: 'subscription', created, customer, status: is, ...open, metadata: {}, items },
      'customer.subscription.created',
    );
  },
  changeSubscription: (
    emulator: Emulator,
    { subscription: id, status: is, cancelAt }: Inputs['changeSubscription'],
  ): Subscription => {
    const before = emulator.subscriptions.get(id);
    if (!before) throw new Impossible(`there is no subscription ${id}`);
    const next = is ?? before.status;
    const ended = isOver(next) ? nowSeconds(emulator) : null;
    const after = {
      ...before,
      status: next,
      canceled_at: ended,
      ended_at: ended,
      ...(cancelAt !== undefined && { cancel_at: cancelAt }),
    };
    return change(
      emulator,
      after,
      next === 'canceled' ? 'customer.subscription.deleted' : 'customer.subscription.updated',
    );
  },
  pay: (emulator: Emulator, { url }: Inputs['pay']) => ({ outcome: pay(emulator, url.split('/').at(-1) ?? '') }),
  /** Somebody has the page open, and has not paid yet. */
  openPage: (emulator: Emulator, { url }: Inputs['openPage']) => ({
    session: openPage(emulator, url.split('/').at(-1) ?? '')?.id ?? null,
  }),
  payPage: (emulator: Emulator, { session }: Inputs['payPage']) => ({ outcome: payPage(emulator, session) }),
  refundsPend: (emulator: Emulator, { on }: Inputs['refundsPend']) => {
    emulator.refundsPend = on;
    return {};
  },
  /** In Stripe's dashboard, by somebody who knows nothing of us. */
  refundByHand: (emulator: Emulator, { paymentIntent, amount }: Inputs['refundByHand']) =>
    giveBack(emulator, { intent: paymentIntent, amount: amount ?? null, reason: null, metadata: {} }),
  settleRefund: (emulator: Emulator, { refund: id }: Inputs['settleRefund']) => {
    const refund = refundOf(emulator, id);
    if (refund.status !== 'pending') throw new Impossible(`the refund ${id} is ${refund.status}`);
    return succeed(emulator, refund);
  },
  failRefund: (emulator: Emulator, { refund: id, why = 'expired_or_canceled_card' }: Inputs['failRefund']) => {
    const refund = refundOf(emulator, id);
    if (refund.status === 'failed') throw new Impossible(`the refund ${id} has failed already`);
    return fail(emulator, refund, why);
  },
  injectCallFault: ({ faults }: Emulator, { at = '', ...one }: Inputs['injectCallFault']) => {
    const armed = { ...arm(faults, one), at };
    faults.calls.push(armed);
    return { id: armed.id };
  },
  injectDeliveryFault: ({ faults }: Emulator, { at = '', ...one }: Inputs['injectDeliveryFault']) => {
    const armed = { ...arm(faults, one), at };
    faults.deliveries.push(armed);
    return { id: armed.id };
  },
  /** Tells how often each had struck. */
  clearFaults: ({ faults }: Emulator) => disarm(faults, null),
  holdEvents: (emulator: Emulator) => {
    emulator.isHolding = true;
    return {};
  },
  releaseEvents: (emulator: Emulator, { reversed = false }: Inputs['releaseEvents']) => {
    emulator.isHolding = false;
    const held = emulator.held.splice(0);
    for (const event of reversed ? held.toReversed() : held) deliver(emulator, event, 0);
    return { released: held.length };
  },
  repeatEvent: (emulator: Emulator, { eventId, times = 1 }: Inputs['repeatEvent']) => {
    const event = emulator.events.find(({ id }) => id === eventId);
    if (!event) throw new Impossible(`there is no event ${eventId}`);
    for (let time = 0; time < times; time += 1) deliver(emulator, event, emulator.retryPausesMs.length);
    return { type: event.type };
  },
  postRaw: async (emulator: Emulator, { eventId, body, signature }: Inputs['postRaw']) => {
    const event = emulator.events.find(({ id }) => id === eventId);
    const bytes = body ?? JSON.stringify(event ?? {});
    const now = nowSeconds(emulator);
    const signed = {
      valid: () => signWebhook(emulator.webhookSecret, bytes, now),
      missing: () => null,
      wrong: () => signWebhook(`${emulator.webhookSecret}-of-another`, bytes, now),
      stale: () => signWebhook(emulator.webhookSecret, bytes, now - STALE_SECONDS),
    }[signature]();
    return { status: await post(emulator, bytes, signed) };
  },
  revokeKey: (emulator: Emulator) => {
    emulator.isRevoked = true;
    return {};
  },
  restoreKey: (emulator: Emulator) => {
    emulator.isRevoked = false;
    return {};
  },
  history: ({ calls, deliveries, events, paymentLinks, paymentIntents, refunds }: Emulator) => ({
    calls,
    deliveries,
    events,
    paymentLinks: [...paymentLinks.values()],
    paymentIntents: [...paymentIntents.values()],
    refunds: [...refunds.values()],
  }),
};
