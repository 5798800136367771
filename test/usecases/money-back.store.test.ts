import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../core/kernel/instant.ts';
import type { BilledRefund, BillingFact } from '../../core/ports/billing.ts';
import { textOf, wordsOf } from './a-colleague.ts';
import { type BillingTown, linkIn, openBilling } from './open-billing.ts';

let b: BillingTown;
beforeEach(async () => {
  b = await openBilling();
});
afterEach(() => b.close());

const PRICE = async (id: string) => (await payment(id)).price;
const payment = async (ticketId: string) => {
  const [newest] = await b.town.do(({ billing }) => billing.paymentsOf(ticketId));
  if (!newest) throw new Error('There is no payment');
  return newest;
};
const ask = async (): Promise<string> => {
  await b.sync();
  const { id } = await b.town.report(b.mara);
  await b.ana.press('ask_to_pay', id);
  await b.clerk();
  return id;
};
const paid = async (): Promise<string> => {
  const id = await ask();
  await b.stripe.control.pay({ url: await linkIn(b.mara) });
  await b.sync();
  await b.mara.heard();
  return id;
};
const cancelled = async (id: string): Promise<void> => {
  await b.ana.submit('cancel_ticket', id, { reason: 'Bought a new one.' });
  await b.town.pass(hours(1));
};
const decideRefund = async (id: string): Promise<void> => {
  await b.max.press('refund', id);
  await b.ana.press('confirm_refund', id);
};
const tasksOf = async (id: string): Promise<readonly string[]> =>
  (await b.town.do(({ desk }) => desk.tasksOf(id))).map(({ why }) => why);
const refundsAtStripe = async () => (await b.stripe.control.history()).refunds;
const refundKeys = async () =>
  (await b.stripe.control.history()).calls
    .filter(({ method, path }) => method === 'POST' && path === '/v1/refunds')
    .map(({ idempotencyKey }) => idempotencyKey);

describe('a part goes back', () => {
  test('the ticket stays paid, less that part, and everybody reads how much', async () => {
    const id = await paid();
    const { chargeRef, price } = await payment(id);
    await b.stripe.control.refundByHand({ paymentIntent: chargeRef ?? '', amount: 1_000 });
    await b.sync();
    const returned = { amount: 1_000, currency: price.currency };
    expect(await b.town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'paid', returned } });
    expect(await tasksOf(id)).toEqual([]);
    expect(await b.mara.heard()).toContain('€10.00');
    expect(textOf(await b.pageOf(id))).toContain('€10.00');
  });

  test('the rest goes back by two people’s decision, and no cent more', async () => {
    const id = await paid();
    const { chargeRef, price } = await payment(id);
    await b.stripe.control.refundByHand({ paymentIntent: chargeRef ?? '', amount: 1_000 });
    await b.sync();
    await cancelled(id);
    await decideRefund(id);
    await b.clerk();
    expect((await refundsAtStripe()).map(({ amount }) => amount)).toEqual([1_000, price.amount - 1_000]);
    expect(await tasksOf(id)).toEqual([]);
    expect(wordsOf(await b.max.press('refund', id))).toContain(b.town.say('desk-refused-nothing-to-refund'));
  });

  test('all of it, while the work is still to be done: nobody has paid any more, and people know', async () => {
    const id = await paid();
    await b.stripe.control.refundByHand({ paymentIntent: (await payment(id)).chargeRef ?? '' });
    await b.sync();
    expect(await b.town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'unpaid' } });
    expect(await tasksOf(id)).toEqual(['money_returned']);
  });
});

describe('what becomes of a refund', () => {
  test('ordered is not done: it says so until the money has gone', async () => {
    const id = await paid();
    await cancelled(id);
    await b.stripe.control.refundsPend({ on: true });
    await decideRefund(id);
    await b.mara.heard();
    await b.clerk();
    expect(await b.mara.heard()).toContain('ordered');
    expect(await tasksOf(id)).toEqual(['refund_due']);
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
    await b.stripe.control.settleRefund({ refund: (await refundsAtStripe())[0]?.id ?? '' });
    await b.sync();
    expect(await b.mara.heard()).toContain('has been sent back');
    expect(await tasksOf(id)).toEqual([]);
  });

  test('the bank sends it back after it had gone: customer and people hear so, and it is ordered anew under a new key', async () => {
    const id = await paid();
    await cancelled(id);
    await decideRefund(id);
    await b.clerk();
    await b.mara.heard();
    await b.stripe.control.failRefund({ refund: (await refundsAtStripe())[0]?.id ?? '' });
    await b.sync();
    expect(await b.mara.heard()).toContain('could not be sent back');
    expect(await tasksOf(id)).toEqual(['refund_failed']);
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
    await decideRefund(id);
    await b.clerk();
    expect((await refundsAtStripe()).map(({ status }) => status).toSorted()).toEqual(['failed', 'succeeded']);
    const keys = await refundKeys();
    expect(new Set(keys).size).toBe(keys.length);
    expect(await tasksOf(id)).toEqual([]);
  });

  test('an answer that got lost is asked for again under the same key, and gives back once', async () => {
    const id = await paid();
    await cancelled(id);
    await decideRefund(id);
    // What was cut the SDK asks once more by itself.
    await b.stripe.control.injectCallFault({ fault: { kind: 'lose-answer' }, at: '/v1/refunds', times: 2 });
    await b.clerk();
    await b.clerk();
    expect(await refundsAtStripe()).toHaveLength(1);
    expect(new Set(await refundKeys()).size).toBe(1);
    expect((await payment(id)).refunds.map(({ status }) => status)).toEqual(['done']);
  });

  test('an order that Stripe does not take is people’s again, and the next attempt has a key of its own', async () => {
    const id = await paid();
    await cancelled(id);
    await decideRefund(id);
    await b.stripe.control.injectCallFault({ fault: { kind: 'status', status: 402 }, at: '/v1/refunds', times: 1 });
    await b.clerk();
    expect(await tasksOf(id)).toEqual(['refund_due']);
    expect(textOf(await b.pageOf(id))).toContain('not taken');
    await decideRefund(id);
    await b.clerk();
    expect(new Set(await refundKeys()).size).toBe(2);
    expect((await payment(id)).refunds.map(({ status }) => status)).toEqual(['refused', 'done']);
  });

  test.each([
    ['as it happened', [0, 1, 2]],
    ['the other way round', [2, 1, 0]],
    ['with the end first', [2, 0, 1]],
    ['again and again', [0, 0, 2, 1, 2, 0]],
  ])('is the same told %s', async (_, order) => {
    const id = await paid();
    const { chargeRef } = await payment(id);
    const all = await PRICE(id);
    const told = (status: BilledRefund['status']): BillingFact => ({
      kind: 'refund',
      refund: { ref: 're_1', id: null, chargeRef: chargeRef ?? '', amount: all, status, why: 'declined' },
    });
    const facts = [told('ordered'), told('done'), told('failed')];
    for (const [at, which] of order.entries()) await b.take(`e-${at}`, facts[which]!);
    expect((await payment(id)).refunds).toMatchObject([{ ref: 're_1', status: 'failed' }]);
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
    expect(await tasksOf(id)).toEqual(['refund_failed']);
  });

  test('is known although we hear of it before the payment', async () => {
    const id = await ask();
    const { id: paymentId, price } = await payment(id);
    const refund = { ref: 're_1', id: null, chargeRef: 'pi_1', amount: price, status: 'done', why: null } as const;
    await b.take('e-1', { kind: 'refund', refund });
    await b.take('e-2', { kind: 'paid', paymentId, chargeRef: 'pi_1' });
    expect(await b.town.ticket(id)).toMatchObject({ status: 'incomplete', payment: { kind: 'unpaid' } });
    expect((await payment(id)).refunds).toMatchObject([{ status: 'done' }]);
    expect(await b.mara.heard()).toContain('has been sent back');
  });
});
