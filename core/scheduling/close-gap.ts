import { minutes } from '../kernel/instant.ts';
import { isInside } from '../kernel/window.ts';
import { type AgendaEntry, type ExpertAgenda, planVisit } from './agenda.ts';
import { localDay } from './local-day.ts';
import type { SuccessorReplan } from './replan-successor.ts';
import type { TravelEstimator } from './travel.ts';

/**
 * The plan of the visit after one that is taken out (cancelled, handed over): its arrival stays, its way begins at the
 * visit before or at home. Null where nothing follows that day, or the expert is already on the way.
 */
export const closeGap = (
  agenda: ExpertAgenda,
  removed: AgendaEntry,
  travel: TravelEstimator,
): SuccessorReplan | null => {
  const { expert } = agenda;
  const day = localDay(removed.plan.arrival, expert.timeZone);
  const visits = agenda.entries
    .filter((e) => e.kind === 'visit' && e.id !== removed.id && isInside(day, e.plan.arrival))
    .toSorted((a, b) => a.plan.arrival - b.plan.arrival);
  const next = visits.find((e) => e.plan.arrival > removed.plan.arrival);
  if (!next?.movable) return null;
  const previous = visits.findLast((e) => e.plan.arrival <= removed.plan.arrival);
  const { window, arrival, workMinutes, span } = next.plan;
  const way = minutes(travel.minutes(previous?.place ?? expert.home, next.place));
  // A hold in the gap keeps its time: should it be accepted, the way begins there anyway. Other days' visits keep
  // theirs, too, and one that was finished late leaves no time for the way.
  const earlier = agenda.entries.filter((e) => e.id !== removed.id && e.plan.arrival < arrival);
  const start = Math.min(arrival, Math.max(arrival - way, ...earlier.map((e) => e.plan.span.end)));
  if (start === span.start) return null;
  return { visitId: next.id, plan: planVisit(window, arrival, workMinutes, arrival - start) };
};
