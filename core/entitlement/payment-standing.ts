import { days, type Duration, type Instant } from '../kernel/instant.ts';
import type { CapabilityReading } from '../health/capability.ts';
import type { PaymentStanding } from '../ticket/ticket.ts';
import { isReturned, returned } from './money-back.ts';
import type { Payment } from './payment.ts';
import type { Plan } from './plan.ts';

/** What we know of somebody who may pay. */
export interface Entitlements {
  /** They are on the retailer's list: that there is no plan of theirs says something. */
  readonly isListed: boolean;
  readonly plans: readonly Plan[];
  /** What was paid for the ticket that it is about. */
  readonly payments: ReadonlyArray<Pick<Payment, 'status' | 'settledAt' | 'price' | 'isOwed' | 'refunds'>>;
}

/** How far what we know can be relied on. */
export interface Reliance {
  readonly now: Instant;
  /** What billing said last is older than it should be. */
  readonly isStale: boolean;
}

/** Whoever was known to be covered is taken to be so for this long while nobody can be asked. */
const TRUSTED_FOR: Duration = days(30);

/**
 * No reading at all means that no billing system is connected: what was imported by hand is then all that there is to
 * know, and it doesn't age. `readAt`: as of when billing was last read to its end; the registry may hear late of a
 * clock that has moved.
 */
export const relianceOn = (
  entitlements: Pick<CapabilityReading, 'state'> | null,
  readAt: Instant | null,
  { now, staleAfter }: { readonly now: Instant; readonly staleAfter: Duration },
): Reliance => {
  if (entitlements === null) return { now, isStale: false };
  return { now, isStale: entitlements.state !== 'ok' || readAt === null || now - readAt > staleAfter };
};

/**
 * Who pays. What was paid for the ticket counts however old it is, until all of it went back. A plan covers while it is valid; of several the one
 * that we heard of last. Of a stranger we know nothing: they may be on the list under a number that they haven't proved
 * yet. While our data is stale a plan that was valid when we heard of it covers for 30 days, also past its end: it may
 * have been renewed since. Of everybody else we can't say then.
 */
export const paymentStanding = ({ isListed, plans, payments }: Entitlements, reliance: Reliance): PaymentStanding => {
  const paid = payments.find((payment) => payment.status === 'paid' && payment.isOwed && !isReturned(payment));
  if (paid) return paidStanding(paid, paid.settledAt ?? reliance.now);
  const newestFirst = plans.toSorted((a, b) => b.asOf - a.asOf);
  const covering = newestFirst.find((plan) => covers(plan, reliance));
  if (covering) return { kind: 'covered', plan: covering.name, asOf: covering.asOf };
  if (reliance.isStale) return { kind: 'unverified', isStale: true };
  return isListed || plans.length > 0 ? { kind: 'unpaid' } : { kind: 'unverified' };
};

/** A part that went back makes it no less paid: somebody may have been given a discount. */
const paidStanding = (payment: Pick<Payment, 'price' | 'refunds'>, asOf: Instant): PaymentStanding => {
  const back = returned(payment);
  return { kind: 'paid', asOf, ...(back.amount > 0 && { returned: back }) };
};

const covers = ({ validUntil, asOf }: Plan, { now, isStale }: Reliance): boolean =>
  isStale
    ? now - asOf <= TRUSTED_FOR && (validUntil === null || validUntil > asOf)
    : validUntil === null || validUntil > now;

/** They were taken to be covered by what was older than it should have been. */
export const isTakenOnTrust = (payment: PaymentStanding, takenAt: Instant, staleAfter: Duration): boolean =>
  payment.kind === 'covered' && takenAt - payment.asOf > staleAfter;
