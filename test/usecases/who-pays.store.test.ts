import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { days, hours } from '../../core/kernel/instant.ts';
import type { StripeEmulator } from '../../integrations/sandbox/stripe/start-stripe-emulator.ts';
import type { Phone } from '../phone.ts';
import type { Town } from '../town.ts';
import { type Colleague, formIn, textOf, verbsOf, wordsOf } from './a-colleague.ts';
import { type BillingTown, linkIn, openBilling } from './open-billing.ts';

let billing: BillingTown;
let town: Town;
let stripe: StripeEmulator;
let mara: Phone;
let ana: Colleague;
let max: Colleague;
let { sync, clerk, take, pageOf }: Pick<BillingTown, 'sync' | 'clerk' | 'take' | 'pageOf'> = {} as BillingTown;

beforeEach(async () => {
  billing = await openBilling();
  ({ town, stripe, mara, ana, max, sync, clerk, take, pageOf } = billing);
});
afterEach(() => billing.close());

const standingOf = async (phone: Phone) => {
  const { personId } = await phone.owner();
  return town.do((work) => work.billing.standing(personId, null));
};
const subscribed = async (legacyId: string | null, phone: string | null = null) => {
  const { id: customer } = await stripe.control.createCustomer({ legacyId, phone });
  return stripe.control.subscribe({ customer, plan: 'Complete' });
};
/** Billing answers no more, and the hour in which what we know is good goes by. */
const goStale = async (): Promise<void> => {
  await stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
  await town.pass(hours(2));
  await sync();
};

describe('billing is stale', () => {
  test('whoever was covered when we last heard is served, and it shows how old that is', async () => {
    await subscribed('K-1');
    await sync();
    await goStale();
    const ticket = await town.report(mara);
    expect(ticket).toMatchObject({ status: 'pending', payment: { kind: 'covered', plan: 'Complete' } });
    expect(textOf(await pageOf(ticket.id))).toContain('on trust');
  });

  test('after 30 days nobody is any more', async () => {
    await subscribed('K-1');
    await sync();
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
    await town.pass(days(31));
    await sync();
    expect(await standingOf(mara)).toEqual({ kind: 'unverified', isStale: true });
  });

  test('others wait, and are let go by themselves once billing is heard again', async () => {
    await sync();
    await goStale();
    await subscribed('K-1');
    const ticket = await town.report(mara);
    expect(ticket).toMatchObject({ status: 'incomplete', holds: [{ kind: 'payment', why: 'stale' }] });
    expect(verbsOf(await pageOf(ticket.id))).toEqual(expect.arrayContaining(['mark_paid', 'ask_to_pay', 'reject']));
    await mara.heard();
    await stripe.control.clearFaults();
    await sync();
    expect(await town.ticket(ticket.id)).toMatchObject({ status: 'pending', payment: { kind: 'covered' } });
    expect(await mara.heard()).toContain('Complete');
  });

  test('who turns out to have no plan is the helpdesk’s to settle, and knows it', async () => {
    await sync();
    await goStale();
    const { id } = await town.report(mara);
    await mara.heard();
    await stripe.control.clearFaults();
    await sync();
    expect(await town.ticket(id)).toMatchObject({ payment: { kind: 'unpaid' }, holds: [{ why: 'unpaid' }] });
    expect(await mara.heard()).toMatch(/no plan/i);
  });
});

describe('whose plan it is', () => {
  test('a proved number counts from the moment of its proof, and a legacy id before it', async () => {
    const lena = await town.customer('Lena', '+4915112345678');
    await town.prisma.plan.deleteMany();
    await subscribed(null, '+49 151 12345678');
    await subscribed('K-1', '+49 151 12345678');
    await sync();
    expect(await standingOf(mara)).toMatchObject({ kind: 'covered' });
    expect(await standingOf(lena)).toMatchObject({ kind: 'covered' });
    await town.prisma.contactPoint.updateMany({ where: { channel: 'sms' }, data: { verified: false } });
    expect(await standingOf(lena)).toEqual({ kind: 'unverified' });
  });

  test('an older word never overwrites a newer one, and the same one is taken once', async () => {
    const plan = { ref: 's', payerRef: 'c', name: 'Complete', validUntil: null };
    const payer = { ref: 'c', legacyId: 'K-1', phone: null };
    await take('e-2', { kind: 'plan', plan: { ...plan, validUntil: 5 }, at: 2_000 });
    await take('e-1', { kind: 'plan', plan, at: 1_000 });
    await take('e-3', { kind: 'payer', payer, at: 3_000 });
    expect(await standingOf(mara)).toEqual({ kind: 'unpaid' });
    expect(await take('e-4', { kind: 'plan', plan, at: 4_000 })).toBe(true);
    expect(await standingOf(mara)).toMatchObject({ kind: 'covered' });
    expect(await take('e-4', { kind: 'plan', plan: { ...plan, validUntil: 5 }, at: 5_000 })).toBe(false);
    expect(await standingOf(mara)).toMatchObject({ kind: 'covered' });
  });

  test('a webhook lets go at once what waited for it', async () => {
    const { id } = await town.report(mara);
    await take('e-1', { kind: 'payer', payer: { ref: 'c', legacyId: 'K-1', phone: null }, at: 1 });
    await take('e-2', { kind: 'plan', plan: { ref: 's', payerRef: 'c', name: 'Complete', validUntil: null }, at: 2 });
    expect(await town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'covered' } });
  });
});

const askToPay = async (): Promise<string> => {
  await sync();
  const { id } = await town.report(mara);
  expect(await ana.press('ask_to_pay', id)).toEqual([]);
  expect(wordsOf(await ana.press('ask_to_pay', id))).toContain(town.say('desk-refused-asked-to-pay'));
  await clerk();
  return id;
};

describe('asked to pay', () => {
  test('the customer gets a link, pays, and experts are asked', async () => {
    const id = await askToPay();
    expect(await stripe.control.pay({ url: await linkIn(mara) })).toEqual({ outcome: 'paid' });
    await mara.heard();
    await sync();
    await sync();
    expect(await town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'paid' } });
    expect(await mara.heard()).toContain(town.say('payment-paid-title'));
    expect(textOf(await pageOf(id))).toContain('paid on');
  });

  test('a link that nobody has to pay any more takes no money', async () => {
    const id = await askToPay();
    const url = await linkIn(mara);
    await ana.press('mark_paid', id);
    await clerk();
    expect(await stripe.control.pay({ url })).toEqual({ outcome: 'closed' });
  });

  test('while Stripe is down it is asked again, and whoever asked needs not', async () => {
    await stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 }, at: '/v1/payment_links', times: 1 });
    const id = await askToPay();
    expect(textOf(await pageOf(id))).toContain('is being made');
    await clerk();
    expect(await linkIn(mara)).toContain(stripe.url);
  });

  test('money for what has ended goes back, by a manager and somebody else', async () => {
    const id = await askToPay();
    await stripe.control.pay({ url: await linkIn(mara) });
    await sync();
    await ana.submit('cancel_ticket', id, { reason: 'Bought a new one.' });
    await town.pass(hours(1));
    expect(verbsOf(await pageOf(id))).toContain('refund');
    expect(wordsOf(await ana.press('refund', id))).toContain(town.say('desk-refused-only-managers'));
    await max.press('refund', id);
    expect(wordsOf(await max.press('confirm_refund', id))).toContain(town.say('desk-refused-second-person'));
    await clerk();
    expect((await stripe.control.history()).refunds).toEqual([]);
    await ana.press('confirm_refund', id);
    await mara.heard();
    await clerk();
    expect((await stripe.control.history()).refunds).toHaveLength(1);
    expect(await mara.heard()).toContain('has been sent back');
    expect(await town.do(({ desk }) => desk.tasksOf(id))).toEqual([]);
  });
});

test('a ticket that nobody pays for is rejected with a reason, and not while it can be undone', async () => {
  await sync();
  const { id } = await town.report(mara);
  formIn(await ana.press('reject', id));
  await ana.submit('reject', id, { reason: 'No plan covers ovens.' });
  expect((await town.ticket(id)).status).toBe('incomplete');
  await ana.press('undo', id);
  await town.pass(hours(1));
  expect((await town.ticket(id)).status).toBe('incomplete');
  await ana.submit('reject', id, { reason: 'No plan covers ovens.' });
  await mara.heard();
  await town.pass(hours(1));
  expect(await town.ticket(id)).toMatchObject({ status: 'cancelled', reason: 'No plan covers ovens.' });
  expect(await mara.heard()).toContain('No plan covers ovens.');
});
