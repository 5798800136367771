import { isRelation, type Read, tokenAt, type Tokens } from './token-reader.ts';
import type { DayRef } from './window-token.ts';

type DayReader = (tokens: Tokens, at: number) => Read<DayRef> | null;

const MINUTES_PER_DAY = 1_440;

/** `24 Nov`, `Nov 24th`, `24 November 2026`. */
const readDate: DayReader = (tokens, at) => {
  const months = [tokenAt(tokens, at, 'month'), tokenAt(tokens, at + 1, 'month')];
  const day = tokenAt(tokens, months[0] ? at + 1 : at, 'number', 'ordinal')?.value ?? 0;
  const month = (months[0] ?? months[1])?.month;
  if (month === undefined || day < 1 || day > 31) return null;
  const year = tokenAt(tokens, at + 2, 'number')?.value ?? 0;
  const hasYear = year >= 2000 && year < 2200;
  return { value: { is: 'date', day, month, year: hasYear ? year : null }, next: at + (hasYear ? 3 : 2) };
};

const readOrdinal: DayReader = (tokens, at) => {
  const day = tokenAt(tokens, at, 'ordinal')?.value ?? 0;
  return day >= 1 && day <= 31 ? { value: { is: 'day_of_month', day }, next: at + 1 } : null;
};

const readNamed: DayReader = (tokens, at) => {
  const days = tokenAt(tokens, at, 'days')?.days;
  return days ? { value: days, next: at + 1 } : null;
};

const readExact: DayReader = (tokens, at) => {
  const named = readNamed(tokens, at);
  const isExact = named?.value.is === 'date' || named?.value.is === 'slashed';
  return readDate(tokens, at) ?? (isExact ? named : readOrdinal(tokens, at));
};

/** `friday`, `next friday`, `friday next week`, `next week friday`; in `Tuesday, 24 Nov` the date counts. */
const readWeekday: DayReader = (tokens, at) => {
  const modifier = tokenAt(tokens, at, 'next', 'this');
  const afterWeek = modifier && tokenAt(tokens, at + 1, 'week') ? at + 2 : at + (modifier ? 1 : 0);
  const weekday = tokenAt(tokens, afterWeek, 'weekday')?.weekday;
  if (weekday === undefined) return null;
  const after = afterWeek + 1;
  const exact = readExact(tokens, tokenAt(tokens, after, 'comma') ? after + 1 : after);
  if (modifier === null && exact !== null) return exact;
  const trailing =
    modifier === null && tokenAt(tokens, after + 1, 'week') ? tokenAt(tokens, after, 'next', 'this') : null;
  const said = modifier ?? trailing;
  // `this friday` on a Sunday means the coming one; `friday this week` doesn't.
  const isInWeek = trailing !== null || afterWeek === at + 2;
  const week = said?.kind === 'next' ? 'next' : said !== null && isInWeek ? 'this' : 'coming';
  return { value: { is: 'weekday', weekday, week }, next: trailing ? after + 2 : after };
};

const readWeek: DayReader = (tokens, at) => {
  const modifier = tokenAt(tokens, at, 'next', 'this');
  const period = tokenAt(tokens, modifier ? at + 1 : at, 'week', 'weekend');
  if (period === null || (modifier === null && period.kind === 'week')) return null;
  return {
    value: { is: period.kind, week: modifier?.kind === 'next' ? 'next' : 'coming' },
    next: at + (modifier ? 2 : 1),
  };
};

/** `in 3 days`, `in the next 3 days`, `next 3 days`, `in two weeks`, `in a week`. */
const readCounted: DayReader = (tokens, at) => {
  const isIn = isRelation(tokens, at, 'in');
  const isNext = tokenAt(tokens, isIn ? at + 1 : at, 'next') !== null;
  const number = at + (isIn ? 1 : 0) + (isNext ? 1 : 0);
  const count = tokenAt(tokens, number, 'number')?.value;
  const unit = tokenAt(tokens, number + 1, 'week')
    ? 7
    : (tokenAt(tokens, number + 1, 'unit')?.minutes ?? 0) / MINUTES_PER_DAY;
  if (count === undefined || unit < 1 || count > 365 || !(isIn || isNext)) return null;
  return { value: { is: isNext ? 'within' : 'in_days', days: count * unit }, next: number + 2 };
};

const readOne: DayReader = (tokens, at) =>
  readDate(tokens, at) ??
  readWeekday(tokens, at) ??
  readNamed(tokens, at) ??
  readOrdinal(tokens, at) ??
  readCounted(tokens, at) ??
  readWeek(tokens, at);

const readRange: DayReader = (tokens, at) => {
  const isBetween = isRelation(tokens, at, 'between');
  const first = readOne(tokens, isBetween || isRelation(tokens, at, 'from') ? at + 1 : at);
  const joint =
    first && (isBetween ? tokenAt(tokens, first.next, 'to', 'or') : tokenAt(tokens, first.next, 'to', 'until'));
  const last = first && joint && readOne(tokens, first.next + 1);
  return last ? { value: { is: 'range', first: first.value, last: last.value }, next: last.next } : null;
};

/** `from tuesday`, `after tuesday`, `before friday`, `until friday`. */
const readOpen: DayReader = (tokens, at) => {
  const relation = tokenAt(tokens, at, 'until') ? 'until' : tokenAt(tokens, at, 'relation')?.relation;
  if (relation === undefined || !['from', 'after', 'before', 'by', 'until'].includes(relation)) return null;
  const day = readOne(tokens, at + 1);
  if (day === null) return null;
  const is = relation === 'from' || relation === 'after' ? 'since' : 'up_to';
  return { value: { is, day: day.value, inclusive: relation !== 'after' && relation !== 'before' }, next: day.next };
};

/** The days named at a place in the tokens. */
export const readDays: DayReader = (tokens, at) => readRange(tokens, at) ?? readOpen(tokens, at) ?? readOne(tokens, at);
