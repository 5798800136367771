import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { seconds } from '../../core/kernel/instant.ts';
import type { UnitOfWork, Work } from '../../core/ports/work.ts';
import { entitlementsSynced } from '../../core/usecases/billing/entitlements-synced.ts';
import { createPaymentClerk } from '../../integrations/billing/carry-out-payments.ts';
import { createStripeCashier } from '../../integrations/billing/stripe/stripe-cashier.ts';
import { createStripeSource } from '../../integrations/billing/stripe/stripe-source.ts';
import { createBillingSync } from '../../integrations/billing/sync-billing.ts';
import { type BillingTown, metrics, openBilling, quiet } from './open-billing.ts';

let b: BillingTown;
/** Mara's ticket, which is older, and Nora's. */
let [mara, nora] = ['', ''];

beforeEach(async () => {
  b = await openBilling();
  const neighbour = await b.town.customer('Nora', '+4915100000001');
  await b.town.prisma.plan.deleteMany();
  await b.sync();
  mara = (await b.town.report(b.mara)).id;
  nora = (await b.town.report(neighbour)).id;
  for (const id of [mara, nora]) await b.ana.press('ask_to_pay', id);
});
afterEach(() => b.close());

const paymentOf = async (ticketId: string) => {
  const [payment] = await b.town.do(({ billing }) => billing.paymentsOf(ticketId));
  if (!payment) throw new Error('There is no payment');
  return payment;
};

/** The same works, of which one part has a fault. */
const faulty = (change: (work: Work) => Partial<Work>): UnitOfWork => ({
  run: (cause, body) => b.unitOfWork.run(cause, (work) => body({ ...work, ...change(work) })),
});

const trouble = (): never => {
  throw new Error('Nobody expected that');
};

test('an order in trouble keeps no other waiting, and is itself left alone for a while', async () => {
  const inTrouble = await paymentOf(mara);
  const cashier = createStripeCashier(b.account, quiet);
  let [now, tried] = [0, 0];
  const clerk = createPaymentClerk({
    cashier: {
      ...cashier,
      paymentLink: (ask) => {
        if (ask.id !== inTrouble.id) return cashier.paymentLink(ask);
        tried += 1;
        return trouble();
      },
    },
    unitOfWork: b.unitOfWork,
    log: quiet,
    machineNow: () => now,
  });
  await clerk.step();
  expect([(await paymentOf(mara)).status, (await paymentOf(nora)).status]).toEqual(['wanted', 'asked']);
  await clerk.step();
  expect(tried).toBe(1);
  now += 10_000;
  await clerk.step();
  expect(tried).toBe(2);
});

test('an event that can’t be taken in keeps no other waiting, and is read again', async () => {
  await b.clerk();
  const links = await Promise.all([mara, nora].map(paymentOf));
  for (const { url } of links) await b.stripe.control.pay({ url: url ?? '' });
  const unitOfWork = faulty(({ billing }) => ({
    billing: { ...billing, payment: (id) => (id === links[0]?.id ? trouble() : billing.payment(id)) },
  }));
  const source = createStripeSource(b.account, Date.now);
  await createBillingSync({ source, unitOfWork, log: quiet, metrics }).step();
  expect((await b.town.ticket(nora)).payment.kind).toBe('paid');
  expect((await b.town.ticket(mara)).payment.kind).toBe('unpaid');
  const readings = await b.town.do(({ capabilities }) => Promise.resolve(capabilities.reading('entitlements')?.state));
  expect(readings).toBe('ok');
  await b.sync();
  expect((await b.town.ticket(mara)).payment.kind).toBe('paid');
});

test('an event that failed for a moment is read again within seconds, and people hear of one that goes on failing', async () => {
  await b.clerk();
  const { id, url } = await paymentOf(mara);
  await b.stripe.control.pay({ url: url ?? '' });
  let [now, isFaulty, tried] = [0, true, 0];
  const unitOfWork = faulty(({ billing }) => ({
    billing: {
      ...billing,
      payment: (asked) => {
        tried += asked === id ? 1 : 0;
        return isFaulty ? trouble() : billing.payment(asked);
      },
    },
  }));
  const source = createStripeSource(b.account, Date.now);
  const sync = createBillingSync({ source, unitOfWork, log: quiet, metrics, machineNow: () => now });
  const tasks = () => b.town.prisma.task.findMany({ where: { closedAt: null, why: 'billing_events_left' } });
  await sync.step();
  await sync.step();
  expect(tried).toBe(1);
  for (const pause of [seconds(2), seconds(4)]) {
    expect(await tasks()).toEqual([]);
    now += pause;
    await sync.step();
  }
  expect(tried).toBe(3);
  expect(await tasks()).toHaveLength(1);
  isFaulty = false;
  now += seconds(8);
  await sync.step();
  expect((await b.town.ticket(mara)).payment.kind).toBe('paid');
  expect(await tasks()).toEqual([]);
});

test('a ticket that can’t be settled keeps no other waiting', async () => {
  const { id: customer } = await b.stripe.control.createCustomer({ phone: '+4915100000001' });
  await b.stripe.control.subscribe({ customer, plan: 'Complete' });
  const unitOfWork = faulty(({ tickets }) => ({
    tickets: { ...tickets, lock: (id) => (id === mara ? trouble() : tickets.lock(id)) },
  }));
  const source = createStripeSource(b.account, Date.now);
  await createBillingSync({ source, unitOfWork, log: quiet, metrics }).step();
  expect((await b.town.ticket(nora)).payment.kind).toBe('covered');
  const cause = { actor: { kind: 'system', why: 'test' }, traceId: 'test', inboxId: null } as const;
  expect(await entitlementsSynced(unitOfWork, cause)).toMatchObject([{ ticketId: mara }]);
});
