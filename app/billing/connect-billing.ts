import type { FastifyInstance } from 'fastify';
import type { Cause } from '../../core/kernel/event.ts';
import type { Texts } from '../../core/dialogue/texts/texts.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { BillingEvent, BillingSource } from '../../core/ports/billing.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { type OpenedLink, openPayLink } from '../../core/usecases/billing/open-pay-link.ts';
import { takeBillingEvent } from '../../core/usecases/billing/take-billing-event.ts';
import { entitlementsProbe, paymentsProbe } from '../../integrations/billing/billing-probes.ts';
import { createPaymentClerk, type PaymentClerkOptions } from '../../integrations/billing/carry-out-payments.ts';
import { createHttpListSource } from '../../integrations/billing/list/http-list-source.ts';
import { payPageAway } from '../../core/usecases/billing/pay-page-words.ts';
import { payPage } from '../../integrations/billing/pay-page.ts';
import { openStripeAccount } from '../../integrations/billing/stripe/stripe-account.ts';
import { createStripeCashier } from '../../integrations/billing/stripe/stripe-cashier.ts';
import { createStripeSource, STRIPE } from '../../integrations/billing/stripe/stripe-source.ts';
import { stripeWebhooks } from '../../integrations/billing/stripe/stripe-webhooks.ts';
import { createBillingSync } from '../../integrations/billing/sync-billing.ts';
import { startLoop } from '../../jobs/loop/start-loop.ts';
import { lead } from '../../prisma/flow/lead.ts';
import type { Running } from '../channels/connection.ts';
import type { BillingConfig } from './billing-config.ts';

export interface BillingGround {
  readonly unitOfWork: UnitOfWork;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly databaseUrl: string;
  readonly texts: Texts;
}

/** Who pays: how we come to know it, and where customers can pay. */
export interface Billing {
  readonly probes: readonly CapabilityProbe[];
  /** Registers what the billing system calls over HTTP; null where it calls nobody. */
  readonly webhooks: ((app: FastifyInstance) => Promise<void>) | null;
  /** Registers what customers open; null where they pay nothing. */
  readonly pages: ((app: FastifyInstance) => Promise<void>) | null;
  /** In every worker: one of them all does it. */
  start(): Running;
}

/** Both come back by themselves: a step says when. */
const AT_LEAST_EVERY = 60_000;

/** Null where no billing system is connected: lists are imported by hand then. */
export const connectBilling = (config: BillingConfig, ground: BillingGround): Billing | null => {
  const { stripe, listUrl, payPagesAt } = config;
  if (stripe === null)
    return listUrl === null ? null : connected(createHttpListSource({ url: listUrl, now: Date.now }), null, ground);
  const account = openStripeAccount(stripe);
  const pageOf = (paymentId: string): string | null =>
    payPagesAt === null ? null : new URL(`/pay/${paymentId}`, payPagesAt).href;
  const counter: Counter = { cashier: createStripeCashier(account, ground.log), payPage: pageOf };
  const billing = connected(createStripeSource(account, Date.now), counter, ground);
  const { webhookSecret: secret } = stripe;
  if (secret === null) return billing;
  const { unitOfWork, metrics } = ground;
  const take = async (event: BillingEvent): Promise<void> => {
    await unitOfWork.run(causeOf(event), (work) => takeBillingEvent(work, STRIPE, event));
  };
  const onRefused = (why: string): void => metrics.count('webhooks_refused_total', { channel: STRIPE, why });
  return {
    ...billing,
    webhooks: async (app) => {
      await app.register(stripeWebhooks, { secret, take, onRefused });
    },
  };
};

const causeOf = ({ id }: Pick<BillingEvent, 'id'>): Cause => ({
  actor: { kind: 'system', why: 'billing' },
  traceId: id,
  inboxId: null,
});

/** Where customers pay. */
type Counter = Pick<PaymentClerkOptions, 'cashier' | 'payPage'>;

const connected = (source: BillingSource, counter: Counter | null, ground: BillingGround): Billing => {
  const { unitOfWork, log, metrics, databaseUrl, texts } = ground;
  const open = (paymentId: string): Promise<OpenedLink | null> =>
    unitOfWork.run(causeOf({ id: `pay:${paymentId}` }), (work) => openPayLink(work, paymentId));
  const start = (): Running => {
    const reader = createBillingSync({ source, unitOfWork, log, metrics });
    const sync = startLoop({ name: 'billing', log, every: AT_LEAST_EVERY, ...reader });
    const clerk =
      counter &&
      startLoop({
        name: 'payments',
        log,
        every: AT_LEAST_EVERY,
        ...createPaymentClerk({ ...counter, unitOfWork, log }),
      });
    return { stop: async () => void (await Promise.all([sync.stop(), clerk?.stop()])) };
  };
  return {
    probes: [entitlementsProbe(source.name, unitOfWork), ...(counter ? [paymentsProbe(counter.cashier)] : [])],
    webhooks: null,
    pages:
      counter &&
      (async (app) => {
        await app.register(payPage, { open, away: payPageAway(texts) });
      }),
    start: () => lead({ connectionString: databaseUrl }, 'billing', start, log),
  };
};
