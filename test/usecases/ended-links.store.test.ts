import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import fastify, { type FastifyInstance } from 'fastify';
import { hours, minutes } from '../../core/kernel/instant.ts';
import { readTexts } from '../../app/read-texts.ts';
import { openPayLink } from '../../core/usecases/billing/open-pay-link.ts';
import { payPageAway } from '../../core/usecases/billing/pay-page-words.ts';
import { payPage } from '../../integrations/billing/pay-page.ts';
import { textOf, verbsOf } from './a-colleague.ts';
import { type BillingTown, linkIn, openBilling } from './open-billing.ts';

let b: BillingTown;
beforeEach(async () => {
  b = await openBilling();
});
afterEach(() => b.close());

const ask = async (): Promise<string> => {
  await b.sync();
  const { id } = await b.town.report(b.mara);
  await b.ana.press('ask_to_pay', id);
  await b.clerk();
  return id;
};
const payments = (id: string) => b.town.do(({ billing }) => billing.paymentsOf(id));
const statuses = async (id: string) => (await payments(id)).map(({ status }) => status);
const tasksOf = async (id: string) => (await b.town.do(({ desk }) => desk.tasksOf(id))).map(({ why }) => why);
const cover = async (): Promise<void> => {
  const { id: customer } = await b.stripe.control.createCustomer({ legacyId: 'K-1' });
  await b.stripe.control.subscribe({ customer, plan: 'Complete' });
  await b.sync();
};
const cancelled = async (id: string): Promise<void> => {
  await b.ana.submit('cancel_ticket', id, { reason: 'Bought a new one.' });
  await b.town.pass(minutes(1));
};

/** It went on to experts before anybody saw that no plan covers it, and its customer is asked to pay. */
const dispatchedUnpaid = async (): Promise<string> => {
  await cover();
  await b.stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 } });
  await b.town.pass(hours(2));
  await b.sync();
  const { id } = await b.town.report(b.mara);
  await b.stripe.control.clearFaults();
  const [plan] = await b.town.prisma.plan.findMany();
  await b.stripe.control.changeSubscription({ subscription: plan?.sourceRef ?? '', status: 'canceled' });
  await b.sync();
  expect(await b.town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'unpaid' } });
  await b.ana.press('ask_to_pay', id);
  await b.clerk();
  return id;
};

describe('a link whose reason has gone is closed at Stripe, and the chat says so where it stood', () => {
  test.each<[string, () => Promise<string>, (id: string) => Promise<unknown>]>([
    ['the ticket is cancelled', ask, cancelled],
    ['a ticket that had gone on to experts is cancelled', dispatchedUnpaid, cancelled],
    ['a plan covers it after all', ask, cover],
    ['a plan covers after all what had gone on to experts', dispatchedUnpaid, cover],
    ['somebody has seen the money', ask, (id) => b.ana.press('mark_paid', id)],
    ['somebody has seen the money for what had gone on', dispatchedUnpaid, (id) => b.ana.press('mark_paid', id)],
  ])('because %s', async (_, begin, end) => {
    const id = await begin();
    const url = await linkIn(b.mara);
    await end(id);
    await b.clerk();
    expect((await statuses(id))[0]).toBe('void');
    expect(await b.stripe.control.pay({ url })).toEqual({ outcome: 'closed' });
    expect(await (await fetch(url)).text()).toContain('This link has ended');
    await expect(linkIn(b.mara)).rejects.toThrow('There is no link');
    expect(JSON.stringify((await b.mara.bubbles()).map(({ message }) => message))).toContain('has ended');
  });

  test('and where a bubble can’t be changed, it is said anew', async () => {
    const nora = b.town.numbered('sms', '+447911123456');
    await nora.say('hello');
    await b.sync();
    const { id } = await b.town.report(nora);
    await b.ana.press('ask_to_pay', id);
    await b.clerk();
    expect(await linkIn(nora)).toContain(b.stripe.url);
    await nora.heard();
    await b.ana.press('mark_paid', id);
    expect(await nora.heard()).toContain('has ended');
  });

  test('also while Stripe is down: it is tried until it is closed', async () => {
    const id = await ask();
    const url = await linkIn(b.mara);
    await b.stripe.control.injectCallFault({ fault: { kind: 'status', status: 503 }, times: 1 });
    await cancelled(id);
    await b.clerk();
    expect(await statuses(id)).toEqual(['void_wanted']);
    await b.clerk();
    expect(await b.stripe.control.pay({ url })).toEqual({ outcome: 'closed' });
  });

  test('also one that was made with the answer lost, before anybody was given it', async () => {
    await b.sync();
    const { id } = await b.town.report(b.mara);
    await b.ana.press('ask_to_pay', id);
    await b.stripe.control.injectCallFault({ fault: { kind: 'lose-answer' }, at: '/v1/payment_links', times: 2 });
    await b.clerk();
    await cancelled(id);
    await b.clerk();
    const { paymentLinks } = await b.stripe.control.history();
    expect(paymentLinks.map(({ active }) => active)).toEqual([false]);
    expect(await statuses(id)).toEqual(['void']);
  });
});

/** By a page that was open when the link was closed. */
const payInVain = async (id: string): Promise<void> => {
  const [payment] = await payments(id);
  await b.mara.heard();
  await b.take('late', { kind: 'paid', paymentId: payment?.id ?? '', chargeRef: 'pi_late' });
};

describe('money that comes by an ended link', () => {
  test('for what a plan covers is told, and offered to people to give back; the plan goes on to cover', async () => {
    const id = await ask();
    await cover();
    await payInVain(id);
    expect(await b.town.ticket(id)).toMatchObject({ status: 'pending', payment: { kind: 'covered' } });
    expect(await tasksOf(id)).toEqual(['paid_unowed']);
    expect(verbsOf(await b.pageOf(id))).toContain('refund');
    expect(textOf(await b.pageOf(id))).toContain('though nothing was left to pay');
    expect(await b.mara.heard()).toContain(b.town.say('payment-unowed-title'));
    await b.max.press('refund', id);
    expect(verbsOf(await b.pageOf(id))).toContain('confirm_refund');
  });

  test('for what is cancelled is told, and offered to people to give back', async () => {
    const id = await ask();
    await cancelled(id);
    await payInVain(id);
    expect(await tasksOf(id)).toEqual(['refund_due']);
    expect(verbsOf(await b.pageOf(id))).toContain('refund');
    expect(await b.mara.heard()).toContain('came after the end');
  });
});

describe('a link of ours', () => {
  let server: FastifyInstance;
  let isAway: boolean;
  beforeEach(async () => {
    server = fastify();
    const open = (id: string) =>
      isAway ? Promise.reject(new Error('db-7 is down')) : b.town.do((work) => openPayLink(work, id));
    isAway = false;
    await server.register(payPage, { open, away: payPageAway(readTexts()) });
    b.payPagesAt = 'https://callout.example';
  });
  afterEach(() => server.close());

  const openIt = async (url: string) => {
    const { statusCode, headers, body } = await server.inject(new URL(url).pathname);
    return { statusCode, to: headers.location, body };
  };

  test('leads on to Stripe while there is something to pay', async () => {
    await ask();
    const { paymentLinks } = await b.stripe.control.history();
    expect(await openIt(await linkIn(b.mara))).toMatchObject({ statusCode: 303, to: paymentLinks[0]?.url });
  });

  test('that has ended says so to whoever taps it, and in their chat; once, however often they tap', async () => {
    const id = await ask();
    const url = await linkIn(b.mara);
    await cancelled(id);
    // Stripe has not heard of it yet.
    await b.mara.heard();
    const opened = await openIt(url);
    expect(opened.statusCode).toBe(410);
    expect(opened.body).toContain('has ended');
    expect(await b.mara.heard()).toContain('has ended');
    await openIt(url);
    expect(await b.mara.heard()).toBe('');
    await b.town.pass(hours(1));
    await b.mara.heard();
    await openIt(url);
    expect(await b.mara.heard()).toContain('has ended');
  });

  test('that has ended writes to a chat twice in all, though somebody’s scanner opens it for days', async () => {
    const id = await ask();
    const url = await linkIn(b.mara);
    await cancelled(id);
    for (let time = 0; time < 2; time += 1) {
      await openIt(url);
      await b.town.pass(hours(2));
    }
    await b.mara.heard();
    for (let time = 0; time < 3; time += 1) {
      expect((await openIt(url)).statusCode).toBe(410);
      await b.town.pass(hours(2));
    }
    expect(await b.mara.heard()).not.toContain('has ended');
  });

  test.each([
    ['de-CH,de;q=0.9', 'antwortet gerade nicht'],
    ['ja', 'answer just now'],
  ])(
    'says so in plain words while nothing can be looked up, to a browser that asks for %s',
    async (languages, words) => {
      isAway = true;
      const { statusCode, headers, body } = await server.inject({
        url: '/pay/nonsense',
        headers: { 'accept-language': languages },
      });
      expect([statusCode, headers['retry-after']]).toEqual([503, '30']);
      expect(headers['content-type']).toContain('text/html');
      expect(body).toContain(words);
      expect(body).not.toContain('db-7');
    },
  );

  test('that was paid by says that it is', async () => {
    await ask();
    const url = await linkIn(b.mara);
    await b.stripe.control.pay({ url: (await b.stripe.control.history()).paymentLinks[0]?.url ?? '' });
    await b.sync();
    expect(await openIt(url)).toMatchObject({ statusCode: 410, to: undefined });
  });

  test.each(['nonsense', '01234567-89ab-7def-8123-456789abcdef'])('that nobody made leads nowhere: %s', async (id) => {
    expect((await openIt(`https://callout.example/pay/${id}`)).statusCode).toBe(404);
  });
});
