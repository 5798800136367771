import { type Duration, type Instant, minutes } from '../kernel/instant.ts';
import type { VisitPlan } from '../visit/visit.ts';
import { planVisit } from './agenda.ts';
import type { Opening } from './find-openings.ts';
import { type Gap, heldAfter, heldBefore, type Neighbour, nextVisit, previousVisit } from './gap.ts';
import { type PlannedWay, plannedWay } from './planned-way.ts';
import { mayLeaveAt, replanSuccessor, type SuccessorReplan } from './replan-successor.ts';
import type { Search } from './search.ts';

/** One way of putting a visit into an agenda. */
export interface Insertion {
  /** Its window is the customer's, whole: the promise is what they offered, the plan an arrival inside it. */
  readonly plan: VisitPlan;
  /** What the expert drives more than without it, the way home included. */
  readonly detourMinutes: number;
  /** Idle time between the visit before, if there is one that day, and setting out. */
  readonly waitMinutes: number;
  /** How late it may run before its own promise, the next announced arrival or the working hours break. */
  readonly slackMinutes: number;
  /** The visit that the expert comes from; null when coming from home. */
  readonly after: string | null;
  /** From there to here. */
  readonly wayIn: PlannedWay;
  /** To be saved in the same transaction; null where the next visit's plan stays as it is. */
  readonly successorReplan: SuccessorReplan | null;
}

const travelInto = (search: Search, opening: Opening, gap: Gap): Duration => {
  const { agenda, job, travel } = search;
  const fromHome = (): Duration => minutes(travel.minutes(agenda.expert.home, job.place));
  return previousVisit(gap, opening.day)?.toJob ?? fromHome();
};

/**
 * The first arrival that everything before allows. The way in is working time, from home too (in the EU it is, for
 * people without a fixed place of work: C-266/14); the way home after the last visit is not planned.
 * Nobody is quicker than the direct way from *any* earlier entry, whether a held one becomes a visit or vanishes.
 */
export const readyAt = (search: Search, opening: Opening, gap: Gap): Instant => {
  const travelIn = travelInto(search, opening, gap);
  const free = gap.before.map(({ entry, toJob }) => entry.plan.span.end + Math.max(travelIn, toJob));
  const fromHeld = heldBefore(gap, opening.day).map(({ toJob }) => opening.stretch.start + toJob);
  return Math.max(opening.stretch.start + travelIn, search.job.earliest + travelIn, ...free, ...fromHeld);
};

/** Every later entry is reached in time, and those of which the job may become the predecessor in working time. */
const leavesRoom = (search: Search, opening: Opening, gap: Gap, end: Instant): boolean => {
  const next = nextVisit(gap, opening.day);
  const isReached = ({ entry, fromJob }: Neighbour, leaveAt: Instant): boolean =>
    end <= entry.plan.span.start && leaveAt + fromJob <= entry.plan.arrival;
  return (
    gap.after.every((later) => later === next || isReached(later, end)) &&
    heldAfter(gap, opening.day).every((h) => isReached(h, mayLeaveAt(end, search.stretches, h.entry.plan.arrival)))
  );
};

/** Nothing is put before a visit that the expert is already on the way to. */
const isUnderWay = ({ entry }: Neighbour): boolean => entry.kind === 'visit' && !entry.movable;

/** Never less than nothing: of three ways some may be measured and some estimated, and then two can seem the shorter. */
const detour = ({ agenda, job, travel }: Search, previous?: Neighbour, next?: Neighbour): number => {
  const from = previous?.entry.place ?? agenda.expert.home;
  const to = next?.entry.place ?? agenda.expert.home;
  const direct = previous || next ? travel.minutes(from, to) : 0;
  return Math.max(0, travel.minutes(from, job.place) + travel.minutes(job.place, to) - direct);
};

const wholeMinutes = (duration: Duration): number => Math.floor(duration / minutes(1));

const isSamePlan = (a: VisitPlan, b: VisitPlan): boolean => a.arrival === b.arrival && a.span.start === b.span.start;

/** The insertion with this very arrival, which `readyAt` allows, or null where something later stands against it. */
export const fitVisit = (search: Search, opening: Opening, gap: Gap, arrival: Instant): Insertion | null => {
  const { job } = search;
  const previous = previousVisit(gap, opening.day);
  const next = nextVisit(gap, opening.day);
  const plan = planVisit(opening.window, arrival, job.workMinutes, travelInto(search, opening, gap));
  const { end } = plan.span;
  if (gap.after.some(isUnderWay) || !leavesRoom(search, opening, gap, end)) return null;
  const successor = next && replanSuccessor(search, opening, gap, next, end);
  if (successor === null) return null;
  const promise = opening.window.end - arrival;
  const isChanged = next && successor && !isSamePlan(next.entry.plan, successor.plan);
  return {
    plan,
    detourMinutes: detour(search, previous, next),
    waitMinutes: previous ? wholeMinutes(plan.span.start - previous.entry.plan.span.end) : 0,
    slackMinutes: wholeMinutes(Math.min(promise, opening.stretch.end - end, successor?.spare ?? promise)),
    after: previous?.entry.id ?? null,
    wayIn: plannedWay(search.travel, previous?.entry.place ?? search.agenda.expert.home, job.place),
    successorReplan: isChanged ? { visitId: next.entry.id, plan: successor.plan } : null,
  };
};
