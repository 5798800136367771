import { type Instant, minutes } from '../core/kernel/instant.ts';
import type { Place } from '../core/kernel/place.ts';
import type { Window } from '../core/kernel/window.ts';
import type { AgendaEntry, VisitJob } from '../core/scheduling/agenda.ts';
import type { TravelEstimator } from '../core/scheduling/travel.ts';
import { faultsOf, keepsPromise, type Schedule, wallClock } from './check-schedule.ts';

/** Every arrival that a judge who tries them all would allow, with the least slip of the next visit that it takes. */
export const tryAllArrivals = (schedule: Schedule, job: VisitJob, window: Window): Map<Instant, number> => {
  const { expert, entries, travel } = schedule;
  const allowed = new Map<Instant, number>();
  for (let arrival = Math.ceil(window.start / minutes(5)) * minutes(5); arrival < window.end; arrival += minutes(5)) {
    if (!keepsPromise(window, arrival, job)) continue;
    const dayOf = (at: Instant): string => wallClock(at, expert.timeZone).day;
    const visits = entries
      .filter((e) => e.kind === 'visit' && dayOf(e.plan.arrival) === dayOf(arrival))
      .toSorted((a, b) => a.plan.arrival - b.plan.arrival);
    const previous = visits.findLast((e) => e.plan.arrival <= arrival);
    const next = visits.find((e) => e.plan.arrival > arrival);
    const start = arrival - minutes(travel.minutes(previous?.place ?? expert.home, job.place));
    if (start < job.earliest) continue;
    const span = { start, end: arrival + minutes(job.workMinutes) };
    const plan = { window, span, arrival, workMinutes: job.workMinutes };
    for (const moved of slips(next, job.place, travel)) {
      const others = entries.map((e) => (e === next && moved ? moved : e));
      const isKept = !moved || keepsPromise(moved.plan.window, moved.plan.arrival, moved.plan);
      const all = [...others, { kind: 'visit' as const, id: 'new', place: job.place, plan, movable: true }];
      if (!isKept || faultsOf({ ...schedule, entries: all }).length > 0) continue;
      allowed.set(arrival, (moved?.plan.arrival ?? 0) - (next?.plan.arrival ?? 0));
      break;
    }
  }
  return allowed;
};

/** The next visit on time, and later in steps of five minutes up to a quarter of an hour. */
const slips = (next: AgendaEntry | undefined, from: Place, travel: TravelEstimator): Array<AgendaEntry | undefined> => {
  if (!next) return [undefined];
  const way = minutes(travel.minutes(from, next.place));
  return [0, 5, 10, 15].map((slip) => {
    const arrival = next.plan.arrival + minutes(slip);
    const span = { start: arrival - way, end: next.plan.span.end + minutes(slip) };
    return { ...next, plan: { ...next.plan, arrival, span } };
  });
};
