import { type Duration, hours, type Instant, minutes } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import { lengthOf, type Window } from '../kernel/window.ts';
import type { Expert } from '../people/person.ts';
import type { VisitPlan } from '../visit/visit.ts';

/** One thing that an expert has planned or may have to do. */
export interface AgendaEntry {
  /** `held`: an option of an open offer, which may become a visit or vanish. */
  readonly kind: 'visit' | 'held';
  /** The visit's id, or the offer's: several options of one offer carry the same id, at most one of them happens. */
  readonly id: string;
  readonly place: Place;
  readonly plan: VisitPlan;
  /** Only a confirmed visit: one that is under way keeps its times. */
  readonly movable: boolean;
}

export interface ExpertAgenda {
  readonly expert: Expert;
  /** In any order; at least what touches `agendaHorizon` of the job's windows. */
  readonly entries: readonly AgendaEntry[];
}

/** A visit that is looked for. */
export interface VisitJob {
  readonly place: Place;
  /** When the customer can be at home. */
  readonly windows: readonly Window[];
  readonly workMinutes: number;
  /** Now plus the lead time: nobody is asked to set out before. */
  readonly earliest: Instant;
}

/** The longest local day (25 h, when the clocks go back) and an hour more. */
const A_DAY_AND_MORE = hours(26);

/** The part of an agenda that decides whether a visit fits into one of `windows`: they and the days around them. */
export const agendaHorizon = (windows: readonly Window[]): Window => ({
  start: Math.min(...windows.map((w) => w.start)) - A_DAY_AND_MORE,
  end: Math.max(...windows.map((w) => w.end)) + A_DAY_AND_MORE,
});

/**
 * The latest arrival, inclusive, that keeps the promise of `window`. The customer is at home during the window, so
 * the work has to be done inside it. A window shorter than the work can only have been meant for the arrival.
 */
export const latestArrival = (window: Window, workMinutes: number): Instant => {
  const work = minutes(workMinutes);
  return work <= lengthOf(window) ? window.end - work : window.end - 1;
};

/** Plans read as people say times. */
const ARRIVAL_STEP: Duration = minutes(5);

export const toNextArrivalStep = (at: Instant): Instant => Math.ceil(at / ARRIVAL_STEP) * ARRIVAL_STEP;

/** The span is travel-in plus work. */
export const planVisit = (window: Window, arrival: Instant, workMinutes: number, travelIn: Duration): VisitPlan => ({
  window,
  arrival,
  workMinutes,
  span: { start: arrival - travelIn, end: arrival + minutes(workMinutes) },
});
