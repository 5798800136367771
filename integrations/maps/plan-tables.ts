import type { CellPair } from '../../core/ports/travel-times.ts';

/** One question to whoever measures: every source to every destination. */
export interface TablePlan {
  readonly sources: readonly string[];
  readonly destinations: readonly string[];
  /** Of its ways, those that are wanted. */
  readonly pairs: readonly CellPair[];
}

/**
 * Few questions for many ways: ways are taken together with others from the same cells, until a table has as many
 * places as may be asked for at once. A way keeps its turn: the first wanted is in the first table.
 */
export const planTables = (wanted: readonly CellPair[], mostPlaces: number): readonly TablePlan[] => {
  const plans: TablePlan[] = [];
  let left = wanted;
  while (left.length > 0) {
    const plan = { sources: new Set<string>(), destinations: new Set<string>(), pairs: [] as CellPair[] };
    const rest: CellPair[] = [];
    for (const pair of left) {
      const more = Number(!plan.sources.has(pair.from)) + Number(!plan.destinations.has(pair.to));
      if (plan.sources.size + plan.destinations.size + more > mostPlaces) {
        rest.push(pair);
        continue;
      }
      plan.sources.add(pair.from);
      plan.destinations.add(pair.to);
      plan.pairs.push(pair);
    }
    plans.push({ sources: [...plan.sources], destinations: [...plan.destinations], pairs: plan.pairs });
    left = rest;
  }
  return plans;
};
