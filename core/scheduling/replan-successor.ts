import { type Duration, type Instant, minutes } from '../kernel/instant.ts';
import { isInside, type Window } from '../kernel/window.ts';
import type { VisitPlan } from '../visit/visit.ts';
import { latestArrival, planVisit, toNextArrivalStep } from './agenda.ts';
import type { Opening } from './find-openings.ts';
import { type Gap, heldAfter, type Neighbour } from './gap.ts';
import type { Search } from './search.ts';

/** The new plan of the visit after an insertion or a removal: its way begins somewhere else. */
export interface SuccessorReplan {
  readonly visitId: string;
  readonly plan: VisitPlan;
}

/**
 * An arrival stays as it was announced where it can. It may slip this far inside the promised window, because the
 * customer counts as affected by a change only beyond it (policy `overrun.affected`).
 */
const TOLERATED_SLIP = minutes(15);

const stretchOf = (stretches: readonly Window[], at: Instant): Window | undefined =>
  stretches.find((stretch) => isInside(stretch, at));

/** The expert is on the road to work no earlier than the stretch of that work begins. */
export const mayLeaveAt = (end: Instant, stretches: readonly Window[], arrival: Instant): Instant =>
  Math.max(end, stretchOf(stretches, arrival)?.start ?? end);

/** What follows `moved` is still reached in time when it ends at `end`. */
const isFreeAfter = (end: Instant, moved: Neighbour, gap: Gap, { travel }: Search): boolean =>
  gap.after
    .filter((later) => later !== moved && later.entry.plan.arrival >= moved.entry.plan.arrival)
    .every(({ entry }) => {
      const way = minutes(travel.minutes(moved.entry.place, entry.place));
      return end <= entry.plan.span.start && end + way <= entry.plan.arrival;
    });

const maySlipTo = (plan: VisitPlan, search: Search, opening: Opening, gap: Gap, next: Neighbour): boolean => {
  const announced = next.entry.plan;
  const stretch = stretchOf(search.stretches, announced.arrival);
  return (
    plan.arrival - announced.arrival <= TOLERATED_SLIP &&
    plan.arrival <= latestArrival(plan.window, plan.workMinutes) &&
    isInside(opening.day, plan.arrival) &&
    (stretch === undefined || plan.span.end <= stretch.end) &&
    isFreeAfter(plan.span.end, next, gap, search)
  );
};

/**
 * Plans `next` anew when the work put before it ends at `end`. Null where its promise, or what follows it, would
 * break. `spare` is how much later than `end` would still do for the arrival.
 */
export const replanSuccessor = (
  search: Search,
  opening: Opening,
  gap: Gap,
  next: Neighbour,
  end: Instant,
): { readonly plan: VisitPlan; readonly spare: Duration } | null => {
  const { window, arrival, workMinutes } = next.entry.plan;
  const held = heldAfter(gap, opening.day).map(({ entry }) => entry.plan.span.end);
  const possible = Math.max(mayLeaveAt(end, search.stretches, arrival), ...held) + next.fromJob;
  const plan = planVisit(window, Math.max(arrival, toNextArrivalStep(possible)), workMinutes, next.fromJob);
  if (plan.arrival > arrival && !maySlipTo(plan, search, opening, gap, next)) return null;
  return { plan, spare: plan.arrival - end - next.fromJob };
};
