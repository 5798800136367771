import fastify, { type FastifyInstance } from 'fastify';
import type { BillingChanges, BillingEvent, BillingFact, BillingSource } from '../../../core/ports/billing.ts';
import { type StripeEmulator, startStripeEmulator } from '../../sandbox/stripe/start-stripe-emulator.ts';
import { openStripeAccount } from './stripe-account.ts';
import { createStripeCashier } from './stripe-cashier.ts';
import { createStripeSource } from './stripe-source.ts';
import { stripeWebhooks } from './stripe-webhooks.ts';

let stripe: StripeEmulator;

beforeEach(async () => {
  warned = [];
  stripe = await startStripeEmulator({ retryPausesMs: [10, 10] });
});
afterEach(() => stripe.close());

const account = () => openStripeAccount({ apiKey: stripe.apiKey, apiUrl: stripe.url });
const source = () => createStripeSource(account(), Date.now);
let warned: string[];
const cashier = () => createStripeCashier(account(), { warn: (_facts, words) => void warned.push(words) });
const PRICE = { amount: 4_500, currency: 'EUR' };
const ask = (id: string) => ({ id, price: PRICE, what: 'Repair of a TV', reference: 'T-7K3QX' });

const readAll = async (from: BillingSource, cursor: string | null) => {
  const parts: BillingChanges[] = [];
  const reading = from.changesSince(cursor);
  for (;;) {
    const part = await reading.next();
    if (part.done) return { parts, trouble: part.value, cursor: parts.at(-1)?.cursor ?? null };
    parts.push(part.value);
  }
};
const factsOf = (parts: readonly BillingChanges[]): readonly BillingFact[] => parts.flatMap(({ facts }) => facts);
const plansIn = (facts: readonly BillingFact[]) => facts.flatMap((fact) => (fact.kind === 'plan' ? [fact.plan] : []));
const payersIn = (facts: readonly BillingFact[]) =>
  facts.flatMap((fact) => (fact.kind === 'payer' ? [fact.payer] : []));

describe('who has a plan', () => {
  it('is read in full at first, page by page: names for people, and only numbers that are somebody’s', async () => {
    for (let number = 0; number < 101; number += 1) await stripe.control.createCustomer({ name: `Customer ${number}` });
    const known = await stripe.control.createCustomer({ legacyId: 'K-1', phone: '+49 (40) 123-4567' });
    const local = await stripe.control.createCustomer({ phone: '040 1234567' });
    const sub = await stripe.control.subscribe({ customer: known.id, plan: 'Complete' });
    const { parts, trouble } = await readAll(source(), null);
    expect(trouble).toBeNull();
    const payers = payersIn(factsOf(parts));
    expect(payers).toHaveLength(103);
    expect(payers).toContainEqual({ ref: known.id, legacyId: 'K-1', phone: '+49401234567' });
    expect(payers).toContainEqual({ ref: local.id, legacyId: null, phone: null });
    expect(plansIn(factsOf(parts))).toEqual([{ ref: sub.id, payerRef: known.id, name: 'Complete', validUntil: null }]);
  });

  it.each([
    ['active', true],
    ['trialing', true],
    ['past_due', true],
    ['canceled', false],
    ['unpaid', false],
    ['incomplete', false],
    ['paused', false],
  ] as const)('a subscription that is %s covers: %s', async (status, covers) => {
    const { id: customer } = await stripe.control.createCustomer();
    await stripe.control.subscribe({ customer, plan: 'Complete', status });
    const [plan] = plansIn(factsOf((await readAll(source(), null)).parts));
    expect(plan?.validUntil === null).toBe(covers);
  });

  it('then only what has changed since is read, as it is now', async () => {
    const { id: customer } = await stripe.control.createCustomer();
    const { id: subscription } = await stripe.control.subscribe({ customer, plan: 'Complete' });
    const { cursor } = await readAll(source(), null);
    const before = (await stripe.control.history()).calls.length;
    const cancelAt = Math.floor(Date.now() / 1_000) + 3_600;
    await stripe.control.changeSubscription({ subscription, status: 'past_due' });
    await stripe.control.changeSubscription({ subscription, status: 'active', cancelAt });
    const { parts } = await readAll(source(), cursor);
    expect(plansIn(factsOf(parts))).toMatchObject([{ ref: subscription, validUntil: cancelAt * 1_000 }]);
    const paths = (await stripe.control.history()).calls.slice(before).map(({ path }) => path);
    expect(paths).toEqual(['/v1/events', `/v1/customers/${customer}`, `/v1/subscriptions/${subscription}`]);
  });

  it('whoever was away for longer than Stripe remembers reads everything again', async () => {
    await stripe.control.createCustomer();
    const { parts } = await readAll(source(), String(Date.now() - 31 * 24 * 3_600_000));
    expect(payersIn(factsOf(parts))).toHaveLength(1);
    expect((await stripe.control.history()).calls.map(({ path }) => path)).toContain('/v1/customers');
  });
});

describe('what goes wrong is told by its cause', () => {
  it.each([
    [{ kind: 'status', status: 500 }, 'unreachable'],
    [{ kind: 'status', status: 429 }, 'rate_limited'],
    [{ kind: 'status', status: 401 }, 'revoked'],
    [{ kind: 'status', status: 403 }, 'forbidden'],
    [{ kind: 'status', status: 409 }, 'unreachable'],
    [{ kind: 'reset' }, 'unreachable'],
    [{ kind: 'garbage' }, 'unreachable'],
  ] as const)('%j is %s', async (fault, kind) => {
    // What was cut the SDK asks once more by itself.
    await stripe.control.injectCallFault({ fault, times: fault.kind === 'reset' ? 2 : 1 });
    expect((await cashier().probe()).kind).toBe(kind);
    expect((await cashier().probe()).kind).toBe('done');
  });

  it('a key that was rolled is not tried again and again', async () => {
    await stripe.control.revokeKey();
    const one = cashier();
    expect((await one.probe()).kind).toBe('revoked');
    for (let time = 0; time < 5; time += 1) await one.probe();
    expect((await stripe.control.history()).calls).toHaveLength(1);
  });

  it('after three failures in a row it is left alone', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
    const one = cashier();
    for (let time = 0; time < 6; time += 1) expect((await one.probe()).kind).toBe('unreachable');
    expect((await stripe.control.history()).calls).toHaveLength(3);
  });

  it('a right that the key lacks shuts out nothing else', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 403 }, at: '/v1/payment_links' });
    const one = cashier();
    expect((await one.paymentLink(ask('p-1'))).kind).toBe('forbidden');
    expect((await one.probe()).kind).toBe('done');
  });

  it('orders that Stripe stumbles over, however many, keep nothing else waiting', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 500 }, at: '/v1/refunds' });
    const one = cashier();
    for (const id of ['r-1', 'r-2', 'r-3', 'r-4'])
      expect((await one.refund({ id, chargeRef: 'pi_1', amount: PRICE })).kind).toBe('unreachable');
    expect((await one.probe()).kind).toBe('done');
    expect((await stripe.control.history()).calls).toHaveLength(5);
  });

  it('orders that don’t get through are a sign for everybody', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'reset' }, at: '/v1/payment_links' });
    const one = cashier();
    for (const id of ['p-1', 'p-2', 'p-3']) await one.paymentLink(ask(id));
    expect((await one.probe()).kind).toBe('unreachable');
  });

  it('what Stripe will never do is refused, in its words', async () => {
    const refused = await cashier().paymentLink({ ...ask('p-1'), price: { amount: 10, currency: 'EUR' } });
    expect(refused).toMatchObject({ kind: 'refused' });
  });
});

describe('a payment link', () => {
  it('is made once, even where the answer got lost', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'lose-answer' }, at: '/v1/payment_links', times: 1 });
    const first = await cashier().paymentLink(ask('p-1'));
    const again = await cashier().paymentLink(ask('p-1'));
    const { paymentLinks, calls } = await stripe.control.history();
    expect(again).toEqual(first);
    expect(again).toEqual({ kind: 'done', value: { ref: paymentLinks[0]?.id, url: paymentLinks[0]?.url } });
    expect(paymentLinks).toHaveLength(1);
    expect(calls.map(({ replayed }) => replayed)).toEqual([false, true, true]);
  });

  it('takes one payment, and none once it is closed', async () => {
    const made = await cashier().paymentLink(ask('p-1'));
    const other = await cashier().paymentLink(ask('p-2'));
    if (made.kind !== 'done' || other.kind !== 'done') throw new Error('There is no link');
    expect(await stripe.control.pay({ url: made.value.url })).toEqual({ outcome: 'paid' });
    expect(await stripe.control.pay({ url: made.value.url })).toEqual({ outcome: 'closed' });
    expect((await cashier().closeLink(other.value.ref, 'Nothing to pay.')).kind).toBe('done');
    expect(await stripe.control.pay({ url: other.value.url })).toEqual({ outcome: 'closed' });
  });

  it('that is closed says so in our words, and takes no money from a page that was open already', async () => {
    const made = await cashier().paymentLink(ask('p-1'));
    if (made.kind !== 'done') throw new Error('There is no link');
    const { session } = await stripe.control.openPage({ url: made.value.url });
    expect((await cashier().closeLink(made.value.ref, 'Nothing to pay.')).kind).toBe('done');
    expect((await cashier().closeLink(made.value.ref, 'Nada que pagar.')).kind).toBe('done');
    expect(await (await fetch(made.value.url)).text()).toContain('Nada que pagar.');
    expect(await stripe.control.payPage({ session: session ?? '' })).toEqual({ outcome: 'closed' });
  });

  it('is closed also where the key may not end open pages, and the log says that they take money yet', async () => {
    const made = await cashier().paymentLink(ask('p-1'));
    if (made.kind !== 'done') throw new Error('There is no link');
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 403 }, at: '/v1/checkout/sessions' });
    expect((await cashier().closeLink(made.value.ref, 'Nothing to pay.')).kind).toBe('done');
    expect(await stripe.control.pay({ url: made.value.url })).toEqual({ outcome: 'closed' });
    expect(warned).toHaveLength(1);
  });

  it('that is closed ends all its open pages, however many', async () => {
    const made = await cashier().paymentLink(ask('p-1'));
    if (made.kind !== 'done') throw new Error('There is no link');
    const { session: oldest } = await stripe.control.openPage({ url: made.value.url });
    for (let page = 0; page < 100; page += 1) await stripe.control.openPage({ url: made.value.url });
    expect((await cashier().closeLink(made.value.ref, 'Nothing to pay.')).kind).toBe('done');
    expect(await stripe.control.payPage({ session: oldest ?? '' })).toEqual({ outcome: 'closed' });
  });

  it('what was paid by it is read back', async () => {
    const { cursor } = await readAll(source(), null);
    const made = await cashier().paymentLink(ask('p-1'));
    if (made.kind !== 'done') throw new Error('There is no link');
    await stripe.control.pay({ url: made.value.url });
    const [event] = (await readAll(source(), cursor)).parts.flatMap(({ events }) => events);
    expect(event?.facts).toEqual([{ kind: 'paid', paymentId: 'p-1', chargeRef: await chargeRef() }]);
  });
});

const chargeRef = async (): Promise<string> => (await stripe.control.history()).paymentIntents.at(-1)?.id ?? '';

/** What an event after the cursor says of refunds. */
const refundsSince = async (cursor: string | null) =>
  (await readAll(source(), cursor)).parts
    .flatMap(({ events }) => events)
    .flatMap(({ facts }) => facts)
    .flatMap((fact) => (fact.kind === 'refund' ? [fact.refund] : []));

describe('a refund', () => {
  let charge: string;
  let cursor: string | null;
  const order = (id: string, amount = PRICE.amount) =>
    cashier().refund({ id, chargeRef: charge, amount: { ...PRICE, amount } });

  beforeEach(async () => {
    ({ cursor } = await readAll(source(), null));
    const made = await cashier().paymentLink(ask('p-1'));
    if (made.kind !== 'done') throw new Error('There is no link');
    await stripe.control.pay({ url: made.value.url });
    charge = await chargeRef();
  });

  it('is given once under one id, even where the answer got lost, and refused under another', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'lose-answer' }, at: '/v1/refunds', times: 2 });
    expect((await order('r-1')).kind).toBe('unreachable');
    expect(await order('r-1')).toMatchObject({ kind: 'done', value: { id: 'r-1', status: 'done', amount: PRICE } });
    expect((await order('r-2')).kind).toBe('refused');
    expect((await stripe.control.history()).refunds).toHaveLength(1);
  });

  it('that failed stays so under its id, and is ordered anew under another', async () => {
    await order('r-1', 1_000);
    const [first] = (await stripe.control.history()).refunds;
    await stripe.control.failRefund({ refund: first?.id ?? '' });
    expect(await order('r-1', 1_000)).toMatchObject({ kind: 'done', value: { ref: first?.id } });
    expect(await order('r-2')).toMatchObject({ kind: 'done', value: { id: 'r-2', status: 'done' } });
    expect(await refundsSince(cursor)).toMatchObject([
      { id: 'r-1', status: 'done', why: null },
      { id: 'r-1', status: 'failed', why: 'expired or canceled card' },
      { id: 'r-1', status: 'failed' },
      { id: 'r-2', status: 'done' },
    ]);
  });

  it('that waits for the balance is ordered and not done, and its later word is heard', async () => {
    await stripe.control.refundsPend({ on: true });
    expect(await order('r-1')).toMatchObject({ kind: 'done', value: { status: 'ordered' } });
    const [pending] = (await stripe.control.history()).refunds;
    await stripe.control.settleRefund({ refund: pending?.id ?? '' });
    expect((await refundsSince(cursor)).map(({ status }) => status)).toEqual(['ordered', 'done']);
  });

  it('of a part, made by hand, is that part and nobody’s order', async () => {
    await stripe.control.refundByHand({ paymentIntent: charge, amount: 1_000 });
    const [refund, ...others] = await refundsSince(cursor);
    expect(refund).toMatchObject({ id: null, chargeRef: charge, amount: { amount: 1_000, currency: 'EUR' } });
    expect(others).toEqual([]);
    const { events } = await stripe.control.history();
    expect(events.find(({ type }) => type === 'charge.refunded')?.data.object).toMatchObject({
      amount_refunded: 1_000,
      refunded: false,
    });
  });

  it('is never of more than is left, and that stays refused under its key', async () => {
    await stripe.control.refundByHand({ paymentIntent: charge, amount: 1_000 });
    expect(await order('r-1')).toMatchObject({ kind: 'refused' });
    expect(await order('r-1')).toMatchObject({ kind: 'refused' });
    expect((await stripe.control.history()).calls.at(-1)?.replayed).toBe(true);
  });
});

const delivered = async (count: number) => {
  for (const until = Date.now() + 5_000; Date.now() < until; ) {
    const { deliveries } = await stripe.control.history();
    if (deliveries.length >= count) return deliveries;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nothing was delivered');
};

describe('webhooks', () => {
  let app: FastifyInstance;
  let taken: BillingEvent[];
  let refused: string[];
  let isDown: boolean;

  beforeEach(async () => {
    [taken, refused, isDown] = [[], [], false];
    app = fastify({ forceCloseConnections: true });
    const take = (event: BillingEvent): Promise<void> => {
      if (isDown) return Promise.reject(new Error('no database'));
      taken.push(event);
      return Promise.resolve();
    };
    await app.register(stripeWebhooks, { secret: stripe.webhookSecret, take, onRefused: (why) => refused.push(why) });
    await stripe.control.configure({
      webhookUrl: `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks/stripe`,
    });
  });
  afterEach(() => app.close());

  it('are taken in and acknowledged, those that say nothing to us, too', async () => {
    const { id: customer } = await stripe.control.createCustomer({ legacyId: 'K-1' });
    await stripe.control.subscribe({ customer, plan: 'Complete' });
    expect((await delivered(2)).map(({ status }) => status)).toEqual([200, 200]);
    expect(taken.flatMap(({ facts }) => facts.map(({ kind }) => kind)).toSorted()).toEqual(['payer', 'plan']);
    expect(
      await stripe.control.postRaw({ body: '{"id":"evt_x","type":"invoice.paid","data":{}}', signature: 'valid' }),
    ).toEqual({ status: 200 });
  });

  it.each([
    ['missing', 'unsigned'],
    ['wrong', 'forged'],
    ['stale', 'stale'],
  ] as const)('whose signature is %s are turned away and counted', async (signature, why) => {
    expect(await stripe.control.postRaw({ body: '{"id":"evt_x","type":"x","data":{}}', signature })).toEqual({
      status: 401,
    });
    expect([taken, refused]).toEqual([[], [why]]);
  });

  it.each([['{'], ['[]'], ['null'], ['{"id":1}']])(
    'that are signed and yet nothing that Stripe sends: %s',
    async (body) => {
      expect(await stripe.control.postRaw({ body, signature: 'valid' })).toEqual({ status: 400 });
      expect(refused).toEqual(['malformed']);
    },
  );

  it('are not acknowledged while nothing can be stored, and come again', async () => {
    isDown = true;
    await stripe.control.createCustomer();
    await delivered(1);
    isDown = false;
    const deliveries = await delivered(2);
    expect(deliveries.map(({ status }) => status)).toEqual([503, 200]);
    expect(taken).toHaveLength(1);
  });
});
