import { Temporal } from 'temporal-polyfill';
import { unreachable } from '../../kernel/result.ts';
import type { DayRef, WindowWords } from './window-token.ts';

type Day = Temporal.PlainDate;

/** How far open ends reach: `from tuesday` is a working week. */
const OPEN_DAYS = 5;
/** No list of days is longer. */
const LONGEST = 31;

const daysFrom = (first: Day, count: number): Day[] =>
  Array.from({ length: Math.max(0, Math.min(count, LONGEST)) }, (_, days) => first.add({ days }));

const mondayOf = (day: Day): Day => day.subtract({ days: day.dayOfWeek - 1 });

const dateOf = (year: number, month: number, day: number): Day[] => {
  try {
    return [Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })];
  } catch {
    // 31 April: there is no such day.
    return [];
  }
};

const distance = (a: Day, b: Day): number => Math.abs(a.until(b, { largestUnit: 'days' }).days);

/** Without a year the nearest one counts, so that `20 Nov` on the 21st is yesterday and not next year. */
const nearest = (month: number, day: number, year: number | null, today: Day): Day[] =>
  (year === null ? [today.year - 1, today.year, today.year + 1] : [year])
    .flatMap((y) => dateOf(y, month, day))
    .toSorted((a, b) => distance(a, today) - distance(b, today))
    .slice(0, 1);

/** The usual order of day and month, unless only the other one is a date that comes soon. */
const slashedDays = (ref: Extract<DayRef, { is: 'slashed' }>, today: Day, words: WindowWords): Day[] => {
  const readings = [nearest(ref.b, ref.a, ref.year, today), nearest(ref.a, ref.b, ref.year, today)];
  const inOrder = (words.slashed === 'day_first' ? readings : readings.toReversed()).filter((days) => days.length > 0);
  const isSoon = ([day]: Day[]): boolean =>
    day !== undefined && distance(today, day) <= LONGEST && Temporal.PlainDate.compare(day, today) >= 0;
  return inOrder.find(isSoon) ?? inOrder[0] ?? [];
};

const weekdayDay = (weekday: number, week: 'coming' | 'this' | 'next', today: Day): Day => {
  const inWeek = mondayOf(today).add({ days: weekday - 1 + (week === 'next' ? 7 : 0) });
  return week === 'coming' && Temporal.PlainDate.compare(inWeek, today) < 0 ? inWeek.add({ days: 7 }) : inWeek;
};

const dayOfMonth = (day: number, today: Day): Day[] =>
  [today, today.add({ months: 1 }), today.add({ months: 2 })]
    .flatMap(({ year, month }) => dateOf(year, month, day))
    .filter((date) => Temporal.PlainDate.compare(date, today) >= 0)
    .slice(0, 1);

const between = (first: Day | undefined, last: Day | undefined): Day[] => {
  if (first === undefined || last === undefined) return [];
  const count = first.until(last, { largestUnit: 'days' }).days + 1;
  return daysFrom(first, count);
};

/** The days that a reference means for somebody for whom it is `today`, in order; none where there is no such day. */
export const resolveDays = (ref: DayRef, today: Day, words: WindowWords): Day[] => {
  switch (ref.is) {
    case 'in_days':
      return [today.add({ days: ref.days })];
    case 'within':
      return daysFrom(today, ref.days);
    case 'weekday':
      return [weekdayDay(ref.weekday, ref.week, today)];
    case 'week':
      return ref.week === 'next' ? daysFrom(mondayOf(today).add({ days: 7 }), 7) : daysFrom(today, 8 - today.dayOfWeek);
    case 'weekend': {
      const saturday = mondayOf(today).add({ days: ref.week === 'next' ? 12 : 5 });
      return daysFrom(saturday, 2);
    }
    case 'workdays':
      return daysFrom(today, 7).filter((day) => day.dayOfWeek <= 5);
    case 'date':
      return nearest(ref.month, ref.day, ref.year, today);
    case 'slashed':
      return slashedDays(ref, today, words);
    case 'day_of_month':
      return dayOfMonth(ref.day, today);
    case 'range': {
      const [first] = resolveDays(ref.first, today, words);
      // `saturday to monday` goes on into the next week.
      return between(first, first && resolveDays(ref.last, first, words).at(-1));
    }
    case 'since': {
      const first = resolveDays(ref.day, today, words).at(ref.inclusive ? 0 : -1);
      return first === undefined ? [] : daysFrom(ref.inclusive ? first : first.add({ days: 1 }), OPEN_DAYS);
    }
    case 'up_to': {
      const last = resolveDays(ref.day, today, words).at(ref.inclusive ? -1 : 0);
      return between(today, ref.inclusive ? last : last?.subtract({ days: 1 }));
    }
    default:
      return unreachable(ref);
  }
};

/** `friday`, said on a Friday evening, is the next one: such a reference may move on when nothing of it is left. */
export const canMoveOn = (ref: DayRef): boolean =>
  (ref.is === 'weekday' || ref.is === 'weekend') && ref.week === 'coming';
