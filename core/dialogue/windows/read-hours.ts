import { isRelation, type Read, readClock, tokenAt, type Tokens } from './token-reader.ts';
import type { HoursRef } from './window-token.ts';

type HoursReader = (tokens: Tokens, at: number) => Read<HoursRef> | null;

const HOURS_LONGEST = 72;

/** `between 9 and 11`, `from 9 to 11`, `9-11`, `9 until 11`. */
const readBetween: HoursReader = (tokens, at) => {
  const isBetween = isRelation(tokens, at, 'between');
  const from = readClock(tokens, isBetween || isRelation(tokens, at, 'from', 'at', 'around', 'after') ? at + 1 : at);
  const joint =
    from && (isBetween ? tokenAt(tokens, from.next, 'to', 'or', 'until') : tokenAt(tokens, from.next, 'to', 'until'));
  const to = from && joint && readClock(tokens, from.next + 1);
  return to ? { value: { is: 'between', from: from.value, to: to.value }, next: to.next } : null;
};

const readRelated: HoursReader = (tokens, at) => {
  const relation = tokenAt(tokens, at, 'until') ? 'by' : tokenAt(tokens, at, 'relation')?.relation;
  const clock = relation && readClock(tokens, at + 1);
  if (!clock) return null;
  const { value, next } = clock;
  if (relation === 'after' || relation === 'from') return { value: { is: 'after', clock: value }, next };
  if (relation === 'before' || relation === 'by') return { value: { is: 'before', clock: value }, next };
  return relation === 'at' || relation === 'around' ? { value: { is: relation, clock: value }, next } : null;
};

/** `in 2 hours`. */
const readCounted: HoursReader = (tokens, at) => {
  const count = isRelation(tokens, at, 'in') ? tokenAt(tokens, at + 1, 'number')?.value : undefined;
  const unit = tokenAt(tokens, at + 2, 'unit')?.minutes ?? 0;
  if (count === undefined || unit < 1 || unit > 60 || count * unit > HOURS_LONGEST * 60) return null;
  return { value: { is: 'in', minutes: count * unit }, next: at + 3 };
};

/** `morning`, `in the late afternoon`, `early evening`. */
const readPart: HoursReader = (tokens, at) => {
  const start = isRelation(tokens, at, 'in', 'at') ? at + 1 : at;
  const modifier = tokenAt(tokens, start, 'early', 'late');
  const part = tokenAt(tokens, modifier ? start + 1 : start, 'part');
  if (part === null) return null;
  const { from, to } = part.span;
  const middle = from + Math.floor((to - from) / 120) * 60;
  const span = modifier === null ? part.span : modifier.kind === 'early' ? { from, to: middle } : { from: middle, to };
  return { value: { is: 'part', span, half: part.half }, next: start + (modifier ? 2 : 1) };
};

const readAsap: HoursReader = (tokens, at) =>
  tokenAt(tokens, at, 'asap') ? { value: { is: 'whole_day' }, next: at + 1 } : null;

/** A bare number is a time only beside a day or a part of one: `4` alone may be anything. */
const readAlone = (tokens: Tokens, at: number, isDayKnown: boolean): Read<HoursRef> | null => {
  const isHour = isDayKnown || tokenAt(tokens, at, 'number') === null || readPart(tokens, at + 1) !== null;
  const clock = isHour ? readClock(tokens, at) : null;
  return clock && { value: { is: 'at', clock: clock.value }, next: clock.next };
};

/** The hours named at a place in the tokens. */
export const readHours = (tokens: Tokens, at: number, isDayKnown: boolean): Read<HoursRef> | null =>
  readBetween(tokens, at) ??
  readRelated(tokens, at) ??
  readCounted(tokens, at) ??
  readPart(tokens, at) ??
  readAsap(tokens, at) ??
  readAlone(tokens, at, isDayKnown);
