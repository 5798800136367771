import { unreachable } from '../../kernel/result.ts';
import type { BillingEvent, BillingFact } from '../../ports/billing.ts';
import type { Work } from '../../ports/work.ts';
import { paymentReceived } from './payment-received.ts';
import { settleEntitlement } from './settle-entitlement.ts';
import { takeRefund } from './take-refund.ts';

/** More tickets than anybody has open. */
const MOST_TICKETS = 50;

/**
 * Takes in what a billing system told us. Told again, it changes nothing; told late, it doesn't overwrite what we heard
 * since. Whoever's tickets waited for it are looked at in the same work. False: it was taken in before.
 */
export const takeBillingEvent = async (work: Work, source: string, event: BillingEvent): Promise<boolean> => {
  if (!(await work.billing.takeEvent(source, event.id))) return false;
  for (const fact of event.facts) await takeBillingFact(work, source, fact);
  for (const ref of new Set(event.facts.flatMap(payerOf))) await settleFor(work, source, ref);
  return true;
};

/** One thing that a billing system says; plans and payers only become known by it. */
export const takeBillingFact = async (work: Work, source: string, fact: BillingFact): Promise<void> => {
  switch (fact.kind) {
    case 'payer':
      return work.billing.savePayer(source, fact.payer, fact.at);
    case 'plan':
      return work.billing.savePlan(source, fact.plan, fact.at);
    case 'paid':
      return paymentReceived(work, source, fact.paymentId, fact.chargeRef);
    case 'refund':
      return takeRefund(work, source, fact.refund);
    default:
      return unreachable(fact);
  }
};

const payerOf = (fact: BillingFact): readonly string[] => {
  if (fact.kind === 'payer') return [fact.payer.ref];
  return fact.kind === 'plan' ? [fact.plan.payerRef] : [];
};

const settleFor = async (work: Work, source: string, ref: string): Promise<void> => {
  const ids = await work.billing.unsettledTickets({ after: null, limit: MOST_TICKETS, payer: { source, ref } });
  for (const id of ids) await settleEntitlement(work, id);
};
