import { type Instant, minutes } from '../core/kernel/instant.ts';
import type { Place } from '../core/kernel/place.ts';
import { overlaps, type Window } from '../core/kernel/window.ts';
import type { Expert, IsoWeekday } from '../core/people/person.ts';
import type { AgendaEntry, VisitJob } from '../core/scheduling/agenda.ts';
import type { TravelEstimator } from '../core/scheduling/travel.ts';

// Judges a whole schedule by the words of the specification, minute by minute on the wall clock, and shares no
// code with the search that it checks.

interface WallClock {
  readonly day: string;
  readonly weekday: IsoWeekday;
  readonly clock: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const clocks = new Map<string, WallClock>();

/** What a clock and a calendar on the wall show. */
export const wallClock = (at: Instant, timeZone: string): WallClock => {
  const key = `${timeZone} ${at}`;
  const known = clocks.get(key);
  if (known) return known;
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short', timeStyle: 'short', hourCycle: 'h23' });
  formats.set(timeZone, format);
  const [day = '', clock = ''] = format.format(at).split(', ');
  const weekday = ((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7) + 1;
  const told = { day, clock, weekday: weekday as IsoWeekday };
  clocks.set(key, told);
  return told;
};

const isAtWork = (expert: Expert, at: Instant): boolean => {
  const { weekday, clock } = wallClock(at, expert.timeZone);
  const isWorking = expert.workingHours[weekday].some(({ from, to }) => from <= clock && clock < to);
  return isWorking && expert.timeOff.every((off) => at < off.start || off.end <= at);
};

const isAtWorkThroughout = (expert: Expert, span: Window): boolean => {
  for (let at = span.start; at < span.end; at += minutes(1)) if (!isAtWork(expert, at)) return false;
  return true;
};

export interface Schedule {
  readonly expert: Expert;
  readonly entries: readonly AgendaEntry[];
  readonly travel: TravelEstimator;
}

const isBetween = (a: AgendaEntry, b: AgendaEntry, { travel }: Schedule): boolean =>
  a.plan.arrival > b.plan.arrival || a.plan.span.end + minutes(travel.minutes(a.place, b.place)) <= b.plan.arrival;

/** What is wrong with the visits, as if there were no holds. */
const faultsOfVisits = (visits: readonly AgendaEntry[], schedule: Schedule): string[] => {
  const { expert, travel } = schedule;
  const dayOf = (entry: AgendaEntry): string => wallClock(entry.plan.arrival, expert.timeZone).day;
  const sorted = visits.toSorted((a, b) => a.plan.arrival - b.plan.arrival);
  return sorted.flatMap((visit, i) => {
    const { plan } = visit;
    const before = sorted[i - 1];
    const from: Place = before && dayOf(before) === dayOf(visit) ? before.place : expert.home;
    const way = minutes(travel.minutes(from, visit.place));
    const faults = [
      plan.span.start !== plan.arrival - way && 'way',
      plan.span.end !== plan.arrival + minutes(plan.workMinutes) && 'work',
      !isAtWorkThroughout(expert, plan.span) && 'hours',
      sorted.some((other) => other !== visit && overlaps(other.plan.span, plan.span)) && 'overlap',
      sorted.some((other) => other !== visit && !isBetween(other, visit, schedule)) && 'travel',
    ];
    return faults.filter((fault) => fault !== false).map((fault) => `${visit.id}: ${fault}`);
  });
};

/** A hold as it would be once accepted: its way and that of the visit after it computed anew, all arrivals kept. */
const accept = (hold: AgendaEntry, visits: readonly AgendaEntry[], { expert, travel }: Schedule): AgendaEntry[] => {
  const all = [...visits, { ...hold, kind: 'visit' as const }].toSorted((a, b) => a.plan.arrival - b.plan.arrival);
  return all.map((entry, i) => {
    const before = all[i - 1];
    const dayOf = (e: AgendaEntry): string => wallClock(e.plan.arrival, expert.timeZone).day;
    const from = before && dayOf(before) === dayOf(entry) ? before.place : expert.home;
    const start = entry.plan.arrival - minutes(travel.minutes(from, entry.place));
    return { ...entry, plan: { ...entry.plan, span: { start, end: entry.plan.span.end } } };
  });
};

/** Everything that is wrong: with the visits, with any hold should it be accepted, with the days' capacity. */
export const faultsOf = (schedule: Schedule): string[] => {
  const { expert, entries } = schedule;
  const visits = entries.filter(({ kind }) => kind === 'visit');
  const holds = entries.filter(({ kind }) => kind === 'held');
  const dayOf = (e: AgendaEntry): string => wallClock(e.plan.arrival, expert.timeZone).day;
  const idsOn = (day: string): Set<string> => new Set(entries.filter((e) => dayOf(e) === day).map(({ id }) => id));
  const full = [...new Set(entries.map(dayOf))].filter((day) => idsOn(day).size > expert.capacityPerDay);
  const touched = holds.filter((h) => visits.some((v) => overlaps(v.plan.span, h.plan.span)));
  return [
    ...faultsOfVisits(visits, schedule),
    ...holds.flatMap((hold) =>
      faultsOfVisits(accept(hold, visits, schedule), schedule).map((f) => `with ${hold.id}, ${f}`),
    ),
    ...touched.map(({ id }) => `${id}: hold overlapped`),
    ...full.map((day) => `${day}: full`),
  ];
};

/** Whether an arrival is right for the customer, who is at home during the window. */
export const keepsPromise = (window: Window, arrival: Instant, job: Pick<VisitJob, 'workMinutes'>): boolean => {
  const work = minutes(job.workMinutes);
  const isLongEnough = window.end - window.start >= work;
  return window.start <= arrival && (isLongEnough ? arrival + work <= window.end : arrival < window.end);
};
