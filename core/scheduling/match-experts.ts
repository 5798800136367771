import type { Refusal } from '../kernel/result.ts';
import type { Expert } from '../people/person.ts';
import type { VisitPlan } from '../visit/visit.ts';
import type { ExpertAgenda, VisitJob } from './agenda.ts';
import type { ExcludedExpert, ExclusionReason } from './exclusion.ts';
import { findInsertions, type Insertions } from './find-insertions.ts';
import type { Insertion } from './fit-visit.ts';
import { type MatchPendingReason, pendingReasonOf } from './pending-reason.ts';
import { type DeviceNeed, type Qualification, qualifyExpert } from './qualify-expert.ts';
import { type Cost, type CostTerms, costOf, rankExperts } from './rank-experts.ts';
import type { PlannedWay } from './planned-way.ts';
import type { TravelEstimator } from './travel.ts';

export interface MatchJob extends VisitJob {
  readonly ticketId: string;
  readonly device: DeviceNeed;
}

export interface MatchRequest {
  readonly job: MatchJob;
  readonly agendas: readonly ExpertAgenda[];
  /** Whom it makes no sense to ask (again): `askedExperts`. */
  readonly asked: ReadonlySet<string>;
  /** Whom no channel reaches now. */
  readonly outOfReach?: ReadonlySet<string>;
  /** By the customer. */
  readonly excluded: readonly string[];
  readonly visitedBefore: ReadonlySet<string>;
  /** Jobs in the last seven days. */
  readonly recentJobs: ReadonlyMap<string, number>;
  readonly travel: TravelEstimator;
}

export interface Candidate {
  readonly expert: Expert;
  /** At most one per window of the customer, the cheapest first: what an offer lets the expert pick from. */
  readonly options: readonly [VisitPlan, ...VisitPlan[]];
  readonly distanceKm: number;
  /** How the expert comes to the first option: from home, or from the visit before. */
  readonly wayIn: PlannedWay;
  /** Of the first option. */
  readonly cost: number;
  readonly terms: CostTerms;
}

export interface MatchResult {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedExpert[];
  readonly pendingReason: MatchPendingReason | null;
}

const NOBODY: ReadonlySet<string> = new Set();

interface PricedInsertion extends Cost {
  readonly insertion: Insertion;
}

const cheapestFirst = (a: PricedInsertion, b: PricedInsertion): number =>
  a.cost - b.cost || a.insertion.plan.arrival - b.insertion.plan.arrival;

/** The best per window; where windows overlap, the same arrival is not offered twice. */
const bestPerWindow = (sorted: readonly PricedInsertion[]): PricedInsertion[] =>
  sorted.filter(({ insertion: { plan } }, i) =>
    sorted.slice(0, i).every(({ insertion: earlier }) => {
      const isSameWindow =
        earlier.plan.window.start === plan.window.start && earlier.plan.window.end === plan.window.end;
      return !isSameWindow && earlier.plan.arrival !== plan.arrival;
    }),
  );

const toCandidate = (
  expert: Expert,
  insertions: Insertions,
  { distanceKm, skillSurplus }: Qualification,
  request: MatchRequest,
): Candidate => {
  const facts = {
    skillSurplus,
    wasHereBefore: request.visitedBefore.has(expert.personId),
    recentJobs: request.recentJobs.get(expert.personId) ?? 0,
    rating: expert.rating,
  };
  const price = (insertion: Insertion): PricedInsertion => ({ insertion, ...costOf(insertion, facts) });
  const sorted = insertions.map(price).toSorted(cheapestFirst);
  const [best = price(insertions[0]), ...more] = bestPerWindow(sorted);
  return {
    expert,
    options: [best.insertion.plan, ...more.map(({ insertion }) => insertion.plan)],
    distanceKm,
    wayIn: best.insertion.wayIn,
    cost: best.cost,
    terms: best.terms,
  };
};

const judge = ({ expert, entries }: ExpertAgenda, request: MatchRequest): Candidate | ExcludedExpert => {
  const exclude = ({ code, facts }: Refusal<ExclusionReason>): ExcludedExpert => ({
    expertId: expert.personId,
    reason: code,
    facts,
  });
  const { job, travel } = request;
  const question = { ...request, outOfReach: request.outOfReach ?? NOBODY, device: job.device, place: job.place };
  const qualified = qualifyExpert(expert, question);
  if (!qualified.ok) return exclude(qualified.refusal);
  const insertions = findInsertions({ expert, entries }, job, travel);
  if (!insertions.ok) return exclude(insertions.refusal);
  return toCandidate(expert, insertions.value, qualified.value, request);
};

const isExcluded = (judged: Candidate | ExcludedExpert): judged is ExcludedExpert => 'reason' in judged;

/** Who can do the job and when, the best first, and why each of the others can't. The order of agendas is no matter. */
export const matchExperts = (request: MatchRequest): MatchResult => {
  const judged = request.agendas.map((agenda) => judge(agenda, request));
  const candidates = rankExperts(judged.filter((j): j is Candidate => !isExcluded(j)));
  const excluded = judged.filter(isExcluded).toSorted((a, b) => (a.expertId < b.expertId ? -1 : 1));
  return { candidates, excluded, pendingReason: candidates.length > 0 ? null : pendingReasonOf(excluded) };
};
