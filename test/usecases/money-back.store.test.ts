import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { hours } from '../../core/kernel/instant.ts';
import type { BilledRefund, BillingFact } from '../../core/ports/billing.ts';
import { textOf, verbsOf, wordsOf } from './a-colleague.ts';
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

  test.each([
    ['does not take', 402],
    ['does not let our key give', 403],
  ])('an order that Stripe %s is people’s again, and the next attempt has a key of its own', async (_, answer) => {
    const id = await paid();
    await cancelled(id);
    await decideRefund(id);
    await b.stripe.control.injectCallFault({ fault: { kind: 'status', status: answer }, at: '/v1/refunds', times: 1 });
    await b.clerk();
    expect(await tasksOf(id)).toEqual(['refund_failed']);
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

const EUROS = (amount: number) => ({ amount: 100 * amount, currency: 'EUR' });
const told = (more: Partial<BilledRefund>): BillingFact => ({
  kind: 'refund',
  refund: { ref: 're_1', id: null, chargeRef: '', amount: EUROS(10), status: 'done', why: null, ...more },
});

const carriedOver = async (): Promise<string> => {
  const id = await paid();
  await cancelled(id);
  await decideRefund(id);
  await b.clerk();
  await b.town.prisma.refund.updateMany({ data: { ref: null, confirmedBy: null } });
  await b.mara.heard();
  return id;
};

describe('a refund that was carried over from when refunds had no names', () => {
  test('is known by its money when it is told again, and nobody hears of it twice', async () => {
    const id = await carriedOver();
    const { chargeRef, price } = await payment(id);
    await b.take('e-1', told({ ref: 're_old', chargeRef: chargeRef ?? '', amount: price }));
    expect((await payment(id)).refunds).toMatchObject([{ ref: 're_old', status: 'done' }]);
    expect(await b.mara.heard()).toBe('');
  });

  test('and comes back from the bank: it is with us, and can be given back again', async () => {
    const id = await carriedOver();
    const { chargeRef, price } = await payment(id);
    await b.take('e-1', told({ ref: 're_old', chargeRef: chargeRef ?? '', amount: price, status: 'failed' }));
    expect((await payment(id)).refunds).toMatchObject([{ ref: 're_old', status: 'failed' }]);
    expect(await tasksOf(id)).toEqual(['refund_failed']);
    expect(verbsOf(await b.pageOf(id))).toContain('refund');
  });
});

const noted = (status: string) => b.town.prisma.payment.updateMany({ data: { status } });

describe('what the release before notes in its own way while both run', () => {
  test('as wanted is ordered by this one', async () => {
    const id = await paid();
    await cancelled(id);
    await noted('refund_wanted');
    await b.clerk();
    expect((await payment(id)).refunds).toMatchObject([{ status: 'done' }]);
    expect(await refundsAtStripe()).toHaveLength(1);
    expect(await tasksOf(id)).toEqual([]);
  });

  test('as gone back is a refund without a name', async () => {
    const id = await paid();
    await noted('refunded');
    await b.clerk();
    const { status, price, refunds } = await payment(id);
    expect([status, refunds]).toMatchObject(['paid', [{ status: 'done', ref: null, amount: price }]]);
    expect(await refundsAtStripe()).toEqual([]);
  });

  test.each(['refund_wanted', 'refunded'])('as %s, and is known here already, goes back once', async (status) => {
    const id = await paid();
    const { chargeRef, price } = await payment(id);
    await b.take('e-1', told({ chargeRef: chargeRef ?? '', amount: price }));
    await noted(status);
    await b.clerk();
    expect((await payment(id)).refunds).toMatchObject([{ ref: 're_1', status: 'done' }]);
  });
});

describe('what somebody has seen paid', () => {
  test('stays paid, whatever becomes of the refund of what was paid before', async () => {
    const id = await paid();
    const { chargeRef, price } = await payment(id);
    const all = { chargeRef: chargeRef ?? '', amount: price };
    await b.take('e-1', told(all));
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'unpaid' } });
    await b.ana.press('ask_to_pay', id);
    await b.ana.press('mark_paid', id);
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
    await b.take('e-2', told({ ...all, status: 'failed' }));
    expect(await tasksOf(id)).toEqual(['refund_failed']);
    await b.take('e-3', told({ ...all, ref: 're_2' }));
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
    expect(await tasksOf(id)).toEqual([]);
  });
});

describe('several refunds of one payment', () => {
  test('a part that failed is not made good by another that went', async () => {
    const id = await paid();
    const chargeRef = (await payment(id)).chargeRef ?? '';
    await b.take('e-1', told({ chargeRef }));
    await b.take('e-2', told({ ref: 're_2', chargeRef, amount: EUROS(5) }));
    await b.take('e-3', told({ chargeRef, status: 'failed' }));
    await b.take('e-4', told({ ref: 're_3', chargeRef, amount: EUROS(5) }));
    expect(await tasksOf(id)).toEqual(['refund_failed']);
    expect(verbsOf(await b.pageOf(id))).toContain('refund');
    await b.take('e-5', told({ ref: 're_4', chargeRef, amount: EUROS(5) }));
    expect(await tasksOf(id)).toEqual([]);
    expect(verbsOf(await b.pageOf(id))).not.toContain('refund');
  });

  test('what somebody wanted back and went by another way is wanted no more, also when it comes back', async () => {
    const id = await paid();
    await cancelled(id);
    await b.max.press('refund', id);
    const { chargeRef, price } = await payment(id);
    const all = { chargeRef: chargeRef ?? '', amount: price };
    await b.take('e-1', told(all));
    expect((await payment(id)).refundAskedBy).toBeNull();
    await b.take('e-2', told({ ...all, status: 'failed' }));
    expect(verbsOf(await b.pageOf(id))).toContain('refund');
  });
});

const paidTwice = async (): Promise<string> => {
  const id = await paid();
  const { id: paymentId } = await payment(id);
  for (const event of ['e-1', 'e-2']) await b.take(event, { kind: 'paid', paymentId, chargeRef: 'pi_2' });
  return id;
};

describe('money that was taken twice by one link', () => {
  test('is told, and people give the second back; the ticket stays paid', async () => {
    const id = await paidTwice();
    const payments = await b.town.do(({ billing }) => billing.paymentsOf(id));
    expect(payments).toHaveLength(2);
    expect(payments.find(({ isOwed }) => !isOwed)).toMatchObject({ chargeRef: 'pi_2', status: 'paid' });
    expect(await tasksOf(id)).toEqual(['paid_unowed']);
    expect(await b.mara.heard()).toContain(b.town.say('payment-unowed-title'));
    await b.max.press('refund', id);
    await b.ana.press('confirm_refund', id);
    expect(await b.town.do(({ billing }) => billing.refundsToDo(9, []))).toMatchObject([{ chargeRef: 'pi_2' }]);
    expect(await b.town.ticket(id)).toMatchObject({ payment: { kind: 'paid' } });
  });

  test('and of two payments the one whose refund failed is given back first', async () => {
    const id = await paidTwice();
    await b.town.prisma.payment.updateMany({ data: { owed: true } });
    const [listedFirst, other] = await b.town.do(({ billing }) => billing.paymentsOf(id));
    await b.take('e-3', told({ chargeRef: other?.chargeRef ?? '', status: 'failed' }));
    await b.max.press('refund', id);
    const wanted = await b.town.do(({ billing }) => billing.paymentsOf(id));
    expect(wanted.find(({ refundAskedBy }) => refundAskedBy !== null)?.id).toBe(other?.id);
    expect(listedFirst?.chargeRef).not.toBe(other?.chargeRef);
  });
});
