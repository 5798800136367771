import { type Instant, minutes } from '../kernel/instant.ts';
import { type Objection, objectIf } from '../kernel/rule.ts';
import { isBlank } from '../kernel/text.ts';
import { isInside, isWindow } from '../kernel/window.ts';
import type { Outcome, VisitPlan } from './visit.ts';

export type VisitRefusalCode =
  | 'wrong_status'
  | 'already_confirmed'
  | 'already_en_route'
  | 'already_on_site'
  | 'not_en_route'
  | 'not_on_site'
  | 'visit_finished'
  | 'visit_no_show'
  | 'visit_handed_over'
  | 'visit_cancelled'
  | 'plan_invalid'
  | 'note_missing'
  | 'note_too_long'
  | 'minutes_out_of_range'
  | 'part_missing'
  | 'part_date_over'
  | 'reason_missing'
  | 'same_visit';

type Why = Objection<VisitRefusalCode>;

const NOTE_LIMIT = 2_000;
const MOST_MINUTES = 600;

/** The span ends when the work does, and the arrival lies in the window that was promised. */
export const isPlan = ({ window, span, arrival, workMinutes }: VisitPlan): boolean =>
  isWindow(window) &&
  isWindow(span) &&
  isInside(window, arrival) &&
  workMinutes > 0 &&
  span.start <= arrival &&
  span.end === arrival + minutes(workMinutes);

export const planIsSound = (plan: VisitPlan): Why => objectIf(!isPlan(plan), 'plan_invalid');

export const noteFits = ({ note }: Outcome): Why =>
  objectIf(note.length > NOTE_LIMIT, 'note_too_long', { most: NOTE_LIMIT, length: note.length });

/** The customer is told why a device cannot be repaired: somebody must have said it. */
export const saysWhyIrreparable = (outcome: Outcome): Why =>
  objectIf(outcome.kind === 'irreparable' && isBlank(outcome.note), 'note_missing');

export const saysHowLong = (outcome: Outcome): Why =>
  objectIf(
    outcome.kind === 'follow_up_needed' &&
      !(Number.isInteger(outcome.minutes) && outcome.minutes >= 1 && outcome.minutes <= MOST_MINUTES),
    'minutes_out_of_range',
    { least: 1, most: MOST_MINUTES },
  );

export const namesPart = (outcome: Outcome): Why => {
  if (outcome.kind !== 'part_needed') return null;
  return objectIf(isBlank(outcome.part), 'part_missing');
};

export const partIsAhead = (outcome: Outcome, at: Instant): Why =>
  objectIf(outcome.kind === 'part_needed' && !(outcome.until > at), 'part_date_over');

export const reasonIsGiven = (reason: string): Why => objectIf(isBlank(reason), 'reason_missing');
