import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { VisitPlan } from '../visit/visit.ts';
import { type ExpertAgenda, toNextArrivalStep, type VisitJob } from './agenda.ts';
import { type CalendarReason, findOpenings } from './find-openings.ts';
import { fitVisit, type Insertion, readyAt } from './fit-visit.ts';
import { gapsOf } from './gap.ts';
import type { Search } from './search.ts';
import type { TravelEstimator } from './travel.ts';

export type Insertions = readonly [Insertion, ...Insertion[]];

/** Later in the same gap is never easier for what follows, so the earliest arrival decides the whole gap. */
const searchGaps = (search: Search): Insertion[] => {
  const gaps = gapsOf(search);
  return search.openings.flatMap((opening) =>
    gaps
      .filter((gap) => gap.from <= opening.last && opening.first < gap.until)
      .flatMap((gap) => {
        const arrival = toNextArrivalStep(Math.max(opening.first, gap.from, readyAt(search, opening, gap)));
        if (arrival > opening.last || arrival >= gap.until) return [];
        return fitVisit(search, opening, gap, arrival) ?? [];
      }),
  );
};

/**
 * Every gap of the agenda that takes the job, each at its earliest arrival, window by window in the order given and
 * in order of time. Holds are respected like visits, except that no way is planned from or to them.
 */
export const findInsertions = (
  agenda: ExpertAgenda,
  job: VisitJob,
  travel: TravelEstimator,
): Result<Insertions, Refusal<CalendarReason>> => {
  const calendar = findOpenings(agenda, job);
  if (!calendar.ok) return calendar;
  const [first, ...more] = searchGaps({ ...calendar.value, agenda, job, travel });
  return first ? ok([first, ...more]) : refuse('no_gap', { entries: agenda.entries.length });
};

/**
 * Checks a plan that was offered against the agenda as it is now (without the offer's own holds): the arrival stays,
 * the way in and the successor are computed afresh. Run it under the expert's lock when an offer is accepted.
 */
export const refitPlan = (
  agenda: ExpertAgenda,
  offered: { readonly plan: VisitPlan; readonly place: Place; readonly now: Instant },
  travel: TravelEstimator,
): Result<Insertion, Refusal<CalendarReason>> => {
  const { arrival, window, workMinutes } = offered.plan;
  const job = { place: offered.place, windows: [window], workMinutes, earliest: offered.now };
  const calendar = findOpenings(agenda, job);
  if (!calendar.ok) return calendar;
  const search: Search = { ...calendar.value, agenda, job, travel };
  const opening = search.openings.find(({ first, last }) => first <= arrival && arrival <= last);
  const gap = gapsOf(search).find(({ from, until }) => from <= arrival && arrival < until);
  const isReady = opening && gap && readyAt(search, opening, gap) <= arrival;
  const insertion = isReady ? fitVisit(search, opening, gap, arrival) : null;
  return insertion ? ok(insertion) : refuse('no_gap', { entries: agenda.entries.length });
};
