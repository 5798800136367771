import type { Insertion } from './fit-visit.ts';

/**
 * What one unit of each term costs. Everything is in minutes of an expert's time, the one currency that the terms can
 * share: a skill surplus of one level is worth a detour of six minutes, and so on. Continuity is a bonus.
 */
export interface RankWeights {
  readonly detourPerMinute: number;
  readonly waitPerMinute: number;
  /** Longer waits cost no more: the expert does something else meanwhile. */
  readonly waitCapMinutes: number;
  readonly latenessPerMinute: number;
  /** Half an hour of slack absorbs what repairs and traffic usually add. */
  readonly enoughSlackMinutes: number;
  readonly surplusPerLevel: number;
  readonly continuity: number;
  readonly fairnessPerRecentJob: number;
  readonly reliabilityPerMissingStar: number;
  /** For an expert whom nobody has rated: neither the best nor the worst. */
  readonly ratingOfUnrated: number;
}

const RANK_WEIGHTS: RankWeights = {
  detourPerMinute: 1,
  waitPerMinute: 0.25,
  waitCapMinutes: 120,
  latenessPerMinute: 0.5,
  enoughSlackMinutes: 30,
  surplusPerLevel: 6,
  continuity: -10,
  fairnessPerRecentJob: 1.5,
  reliabilityPerMissingStar: 5,
  ratingOfUnrated: 4,
};

export const COST_TERMS = ['detour', 'wait', 'lateness', 'surplus', 'continuity', 'fairness', 'reliability'] as const;

export type CostTerm = (typeof COST_TERMS)[number];

export type CostTerms = Readonly<Record<CostTerm, number>>;

/** What is known of the expert for this ticket, whatever the time. */
export interface ExpertFacts {
  readonly skillSurplus: number;
  readonly wasHereBefore: boolean;
  /** Jobs in the last seven days. */
  readonly recentJobs: number;
  readonly rating: number | null;
}

export interface Cost {
  readonly cost: number;
  readonly terms: CostTerms;
}

/** Costs are kept and compared; hundredths keep the record short and a sum the same in any order. */
const toHundredths = (n: number): number => Math.round(n * 100) / 100 + 0;

export const costOf = (insertion: Insertion, facts: ExpertFacts, weights: RankWeights = RANK_WEIGHTS): Cost => {
  const missingSlack = Math.max(0, weights.enoughSlackMinutes - insertion.slackMinutes);
  const terms: CostTerms = {
    detour: toHundredths(insertion.detourMinutes * weights.detourPerMinute),
    wait: toHundredths(Math.min(insertion.waitMinutes, weights.waitCapMinutes) * weights.waitPerMinute),
    lateness: toHundredths(missingSlack * weights.latenessPerMinute),
    surplus: toHundredths(facts.skillSurplus * weights.surplusPerLevel),
    continuity: facts.wasHereBefore ? weights.continuity : 0,
    fairness: toHundredths(facts.recentJobs * weights.fairnessPerRecentJob),
    reliability: toHundredths((5 - (facts.rating ?? weights.ratingOfUnrated)) * weights.reliabilityPerMissingStar),
  };
  return { terms, cost: toHundredths(COST_TERMS.reduce((sum, term) => sum + terms[term], 0)) };
};

const byId = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

interface Priced {
  readonly expert: { readonly personId: string };
  readonly cost: number;
}

/** Cheapest first. Equal costs go by id, so that the same facts always give the same order. */
export const rankExperts = <C extends Priced>(candidates: readonly C[]): C[] =>
  candidates.toSorted((a, b) => a.cost - b.cost || byId(a.expert.personId, b.expert.personId));
