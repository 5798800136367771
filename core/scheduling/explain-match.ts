import type { Instant } from '../kernel/instant.ts';
import type { Refusal } from '../kernel/result.ts';
import type { ExcludedExpert, ExclusionReason } from './exclusion.ts';
import type { MatchResult } from './match-experts.ts';
import type { MatchPendingReason } from './pending-reason.ts';
import type { PlannedWay } from './planned-way.ts';
import { COST_TERMS, type CostTerm, type CostTerms } from './rank-experts.ts';

/** How one candidate stood in a round. */
export interface RankedExpert {
  readonly expertId: string;
  readonly distanceKm: number;
  /** Of the option that was best for this expert. */
  readonly arrival: Instant;
  /** How they would come there. */
  readonly wayIn: PlannedWay;
  readonly cost: number;
  readonly terms: CostTerms;
}

/** What is kept of a round of matching, as JSON: enough to answer every "why" about it later. */
export interface MatchRecord {
  /** Best first. */
  readonly ranked: readonly RankedExpert[];
  readonly excluded: readonly ExcludedExpert[];
  readonly pendingReason: MatchPendingReason | null;
}

export const recordMatch = ({ candidates, excluded, pendingReason }: MatchResult): MatchRecord => ({
  ranked: candidates.map(({ expert, distanceKm, options, wayIn, cost, terms }) => ({
    expertId: expert.personId,
    distanceKm,
    arrival: options[0].arrival,
    wayIn,
    cost,
    terms,
  })),
  excluded,
  pendingReason,
});

/** Codes and facts; whoever speaks to the person has the words. */
export type Explanation =
  | {
      readonly code: 'ranked';
      readonly facts: {
        readonly rank: number;
        readonly of: number;
        readonly distanceKm: number;
        readonly cost: number;
      };
      readonly wayIn: PlannedWay;
      /** Terms in which this expert was better, or worse, than the others on average; the strongest first. */
      readonly strengths: readonly CostTerm[];
      readonly weaknesses: readonly CostTerm[];
      readonly terms: CostTerms;
    }
  | { readonly code: ExclusionReason; readonly facts: Refusal['facts'] }
  | { readonly code: 'not_considered'; readonly facts: Refusal['facts'] };

/** Below one minute's worth a difference decides nothing that a person would call a reason. */
const TELLING = 1;

const termsBeyond = (own: CostTerms, others: readonly RankedExpert[], sign: 1 | -1): CostTerm[] => {
  const gain = (term: CostTerm): number => {
    const mean = others.reduce((sum, { terms }) => sum + terms[term], 0) / others.length;
    return (mean - own[term]) * sign;
  };
  if (others.length === 0) return [];
  return COST_TERMS.filter((term) => gain(term) >= TELLING).toSorted((a, b) => gain(b) - gain(a));
};

/** "Why me?", "Why not me?" and, asked about somebody else, "Why this one?" */
export const explainFor = (record: MatchRecord, expertId: string): Explanation => {
  const at = record.ranked.findIndex((ranked) => ranked.expertId === expertId);
  const ranked = record.ranked[at];
  if (ranked) {
    const { distanceKm, wayIn, cost, terms } = ranked;
    const others = record.ranked.filter((other) => other !== ranked);
    return {
      code: 'ranked',
      facts: { rank: at + 1, of: record.ranked.length, distanceKm, cost },
      wayIn,
      strengths: termsBeyond(terms, others, 1),
      weaknesses: termsBeyond(terms, others, -1),
      terms,
    };
  }
  const excluded = record.excluded.find((other) => other.expertId === expertId);
  return excluded ? { code: excluded.reason, facts: excluded.facts } : { code: 'not_considered', facts: {} };
};

export interface PendingExplanation {
  readonly code: MatchPendingReason | 'offering';
  readonly facts: { readonly considered: number; readonly ranked: number };
  /** How many experts each rule excluded, the most frequent first. */
  readonly excludedBy: ReadonlyArray<{ readonly reason: ExclusionReason; readonly experts: number }>;
}

/** "Why still pending?" */
export const explainPending = ({ ranked, excluded, pendingReason }: MatchRecord): PendingExplanation => {
  const reasons = [...new Set(excluded.map(({ reason }) => reason))].toSorted();
  const excludedBy = reasons
    .map((reason) => ({ reason, experts: excluded.filter((e) => e.reason === reason).length }))
    .toSorted((a, b) => b.experts - a.experts);
  return {
    code: pendingReason ?? 'offering',
    facts: { considered: ranked.length + excluded.length, ranked: ranked.length },
    excludedBy,
  };
};
