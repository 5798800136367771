import type { Instant } from '../core/kernel/instant.ts';
import { minutes } from '../core/kernel/instant.ts';
import type { Place } from '../core/kernel/place.ts';
import type { Window } from '../core/kernel/window.ts';
import type { Expert, WorkingHours } from '../core/people/person.ts';
import { type AgendaEntry, planVisit, type VisitJob } from '../core/scheduling/agenda.ts';
import type { SuccessorReplan } from '../core/scheduling/replan-successor.ts';
import type { TravelEstimator } from '../core/scheduling/travel.ts';
import type { VisitPlan } from '../core/visit/visit.ts';

// A city for tests that are checked by hand: one straight street, driven at one house number per minute.

const DEGREES_PER_HOUSE = 0.005;

/** House number `n` of the street; some 556 m from the next. */
export const house = (n: number): Place => ({ lat: 52.5 + n * DEGREES_PER_HOUSE, lon: 13.4 });

export const alongTheStreet: TravelEstimator = {
  minutes: (from, to) => Math.round(Math.abs(from.lat - to.lat) / DEGREES_PER_HOUSE),
  quality: () => ({ kind: 'estimate' }),
};

/** Monday, 1 June 2026 in Berlin (UTC+2), `HH:mm`; `day` 2 is Tuesday. */
export const at = (clock: string, day = 1): Instant =>
  Date.parse(`2026-06-${String(day).padStart(2, '0')}T${clock}:00+02:00`);

export const between = (from: string, to: string, day = 1): Window => ({ start: at(from, day), end: at(to, day) });

/** The same hours on each day of the week. */
export const daily = (...spans: ReadonlyArray<readonly [from: string, to: string]>): WorkingHours => {
  const day = spans.map(([from, to]) => ({ from, to }));
  return { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: day };
};

/** Lives at house 0, works from 8 to 17 without a break, repairs every TV. */
export const anExpert = (overrides: Partial<Expert> = {}): Expert => ({
  personId: 'erika',
  name: 'Erika',
  status: 'active',
  skills: [{ category: 'tv', brand: null, level: 2 }],
  home: house(0),
  radiusKm: 30,
  timeZone: 'Europe/Berlin',
  workingHours: daily(['08:00', '17:00']),
  timeOff: [],
  capacityPerDay: 6,
  rating: 4.5,
  ...overrides,
});

/** An hour's work at house 10, at any time of Monday, asked for on Sunday. */
export const aJob = (overrides: Partial<VisitJob> = {}): VisitJob => ({
  place: house(10),
  windows: [between('00:00', '23:59')],
  workMinutes: 60,
  earliest: at('00:00') - minutes(600),
  ...overrides,
});

interface Planned {
  readonly window?: Window;
  readonly travelIn?: number;
  readonly work?: number;
  readonly day?: number;
}

const anEntry = (
  id: string,
  number: number,
  clock: string,
  { window, travelIn = number, work = 60, day = 1 }: Planned,
): AgendaEntry => ({
  kind: 'visit',
  id,
  place: house(number),
  plan: planVisit(window ?? between('00:00', '23:59', day), at(clock, day), work, minutes(travelIn)),
  movable: true,
});

/** A confirmed visit at a house, an hour's work reached from home, unless it says otherwise. */
export const aVisit = (id: string, number: number, clock: string, planned: Planned = {}): AgendaEntry =>
  anEntry(id, number, clock, planned);

export const aVisitUnderWay = (id: string, number: number, clock: string, planned: Planned = {}): AgendaEntry => ({
  ...anEntry(id, number, clock, planned),
  movable: false,
});

export const aHold = (id: string, number: number, clock: string, planned: Planned = {}): AgendaEntry => ({
  ...anEntry(id, number, clock, planned),
  kind: 'held',
  movable: false,
});

const clockOf = (instant: Instant): string => {
  const local = new Date(instant + minutes(120)).toISOString();
  return local.startsWith('2026-06-01') ? local.slice(11, 16) : local.slice(5, 16);
};

/** `leaves-arrives-ends`, in Berlin's summer time. */
export const told = ({ span, arrival }: VisitPlan): string => [span.start, arrival, span.end].map(clockOf).join(' ');

/** A replan as it is saved. */
export const withReplan = (entries: readonly AgendaEntry[], replan: SuccessorReplan | null): AgendaEntry[] =>
  entries.map((e) => (e.kind === 'visit' && e.id === replan?.visitId ? { ...e, plan: replan.plan } : e));
