import type { Instant } from '../../kernel/instant.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import type { BillingFact } from '../../ports/billing.ts';
import type { Work } from '../../ports/work.ts';

/** Fewer plans than these may all end on one day. */
const FEW = 10;
/** A list that has lost more than half of what runs was cut off, far likelier than it tells the truth. */
const LEAST_SHARE = 0.5;

/** A list that names every plan there is: may what is missing from it end? Refused for one that looks cut off. */
export const endMissing = async (
  work: Work,
  source: string,
  facts: readonly BillingFact[],
  at: Instant,
): Promise<Result<null>> => {
  const refs = facts.flatMap((fact) => (fact.kind === 'plan' ? [fact.plan.ref] : []));
  const { all, named } = await work.billing.countRunning(source, refs);
  if (all >= FEW && named < all * LEAST_SHARE) return refuse('list_looks_cut_off', { running: all, named });
  await work.billing.endOthers(source, refs, at);
  return ok(null);
};
