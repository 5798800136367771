import { type Instant, minutes } from '../kernel/instant.ts';
import { ok, type Refusal, type Result, refuse } from '../kernel/result.ts';
import { isInside, overlaps, subtract, type Window } from '../kernel/window.ts';
import { workingWindows } from '../people/working-windows.ts';
import { type AgendaEntry, agendaHorizon, type ExpertAgenda, latestArrival, type VisitJob } from './agenda.ts';
import { localDay } from './local-day.ts';

/** Why a calendar has no room, in the order in which the rules are tried. */
export type CalendarReason = 'too_soon' | 'outside_working_hours' | 'time_off' | 'capacity_reached' | 'no_gap';

/** Arrivals, both ends included, that one window of the customer and one stretch of work allow on one day. */
export interface Opening {
  readonly window: Window;
  readonly stretch: Window;
  readonly day: Window;
  readonly first: Instant;
  readonly last: Instant;
}

export interface OpenCalendar {
  readonly openings: readonly Opening[];
  /** All working time of the horizon, without time off: an expert is not sent across a lunch break. */
  readonly stretches: readonly Window[];
}

type Meeting = Omit<Opening, 'day'>;

const meet = (job: VisitJob, windows: readonly Window[], stretches: readonly Window[]): Meeting[] =>
  windows.flatMap((window) =>
    stretches.flatMap((stretch) => {
      const first = Math.max(window.start, stretch.start, job.earliest);
      const last = Math.min(latestArrival(window, job.workMinutes), stretch.end - minutes(job.workMinutes));
      return first <= last ? [{ window, stretch, first, last }] : [];
    }),
  );

/** A night shift's stretch has two days, and each its own capacity and its own first way from home. */
const splitByDay = (meeting: Meeting, timeZone: string): Opening[] => {
  const day = localDay(meeting.first, timeZone);
  if (meeting.last < day.end) return [{ ...meeting, day }];
  return [{ ...meeting, day, last: day.end - 1 }, ...splitByDay({ ...meeting, first: day.end }, timeZone)];
};

/** Options of one offer count once: at most one of them happens. */
const jobsOn = (day: Window, entries: readonly AgendaEntry[]): number =>
  new Set(entries.filter((e) => isInside(day, e.plan.arrival)).map((e) => e.id)).size;

const firstTimeOff = (timeOff: readonly Window[], meetings: readonly Meeting[]): Window | undefined =>
  timeOff.find((off) => meetings.some((m) => overlaps(off, m.stretch) && off.end > m.first));

/**
 * Where a calendar leaves room for the work itself, before ways and other visits are looked at. The rules are tried
 * in the order of `CalendarReason`; the one that leaves nothing is the reason.
 */
export const findOpenings = (agenda: ExpertAgenda, job: VisitJob): Result<OpenCalendar, Refusal<CalendarReason>> => {
  const { expert, entries } = agenda;
  const ahead = job.windows.filter((window) => latestArrival(window, job.workMinutes) >= job.earliest);
  if (ahead.length === 0) return refuse('too_soon', { earliest: job.earliest });

  const horizon = agendaHorizon(ahead);
  const hours = workingWindows(expert.workingHours, expert.timeZone, horizon.start, horizon.end);
  const worked = meet(job, ahead, hours);
  if (worked.length === 0) return refuse('outside_working_hours');

  const stretches = hours.flatMap((stretch) => subtract(stretch, expert.timeOff));
  const present = meet(job, ahead, stretches);
  if (present.length === 0) {
    const off = firstTimeOff(expert.timeOff, worked);
    return refuse('time_off', off === undefined ? {} : { from: off.start, until: off.end });
  }

  const openings = present
    .flatMap((meeting) => splitByDay(meeting, expert.timeZone))
    .filter(({ day }) => jobsOn(day, entries) < expert.capacityPerDay);
  if (openings.length === 0) return refuse('capacity_reached', { capacity: expert.capacityPerDay });
  return ok({ openings, stretches });
};
