import type { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/instant.ts';
import { days, minutes } from '../../kernel/instant.ts';
import { ok, refuse, type Refusal, type Result } from '../../kernel/result.ts';
import { calendarDay, instantOnWall, MINUTES_PER_DAY } from '../../kernel/wall-clock.ts';
import { isWindow, lengthOf, subtract, type Window } from '../../kernel/window.ts';
import { type MinuteSpan, WHOLE_DAY } from './day-parts.ts';
import { readTokens } from './read-tokens.ts';
import { readWishes, type Wish } from './read-wishes.ts';
import { canMoveOn, resolveDays } from './resolve-days.ts';
import { resolveHours } from './resolve-hours.ts';
import type { DayRef, WindowWords } from './window-token.ts';
import { windowWordsFor } from './window-words-for.ts';

export interface UnderstoodWindows {
  /** In order of time, apart from each other, all ahead and within three weeks. The dialogue has them confirmed. */
  readonly windows: readonly [Window, ...Window[]];
  /** Words that were passed over. */
  readonly unread: readonly string[];
}

/** `too_far` tells the `days` up to which we plan. */
export type WindowsRefusal = Refusal<'past' | 'not_understood' | 'too_far'>;

export interface Asked {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: string;
}

const HORIZON_DAYS = 21;
/** A window that has begun is cut to begin at the next quarter of an hour, and must keep this much. */
const WORTH_KEEPING = minutes(60);
const QUARTER = minutes(15);
const SOONEST: readonly DayRef[] = [
  { is: 'in_days', days: 0 },
  { is: 'in_days', days: 1 },
];

interface Calendar extends Asked {
  readonly today: Temporal.PlainDate;
  readonly minutesNow: number;
  readonly words: WindowWords;
}

const spansOf = (wish: Wish, calendar: Calendar): MinuteSpan[] =>
  wish.hours.length === 0 ? [WHOLE_DAY] : wish.hours.flatMap((refs) => resolveHours(refs, calendar.minutesNow) ?? []);

const onDays = (dates: readonly Temporal.PlainDate[], spans: readonly MinuteSpan[], { timeZone }: Calendar): Window[] =>
  dates
    .flatMap((day) =>
      spans.map(({ from, to }) => ({
        start: instantOnWall(day, from, timeZone),
        end: instantOnWall(day, to, timeZone),
      })),
    )
    .filter(isWindow);

/** What of a window is still ahead, or null where that is too little. */
const ahead = (window: Window, now: Instant): Window | null => {
  if (window.start >= now) return window;
  const rest = { start: Math.ceil(now / QUARTER) * QUARTER, end: window.end };
  return lengthOf(rest) >= WORTH_KEEPING ? rest : null;
};

const hasSomeAhead = (windows: readonly Window[], now: Instant): boolean =>
  windows.some((window) => ahead(window, now));

const windowsOfWish = (wish: Wish, calendar: Calendar): Window[] => {
  const spans = spansOf(wish, calendar);
  const windowsFrom = (ref: DayRef, today: Temporal.PlainDate): Window[] =>
    onDays(resolveDays(ref, today, calendar.words), spans, calendar);
  if (wish.days.length === 0) {
    // Hours without a day: today, or tomorrow when today's are over. As soon as possible: both.
    const [today = [], tomorrow = []] = SOONEST.map((ref) => windowsFrom(ref, calendar.today));
    if (wish.hours.flat().some(({ is }) => is === 'whole_day')) return [...today, ...tomorrow];
    return hasSomeAhead(today, calendar.now) ? today : tomorrow;
  }
  return wish.days.flatMap((ref) => {
    const windows = windowsFrom(ref, calendar.today);
    const isOver = canMoveOn(ref) && !hasSomeAhead(windows, calendar.now);
    return isOver ? windowsFrom(ref, calendar.today.add({ days: 8 - calendar.today.dayOfWeek })) : windows;
  });
};

/** Excluded hours without a day hold for every day of the wanted ones. */
const unwantedWindows = (wish: Wish, calendar: Calendar): Window[] =>
  wish.days.length > 0
    ? wish.days.flatMap((ref) =>
        onDays(resolveDays(ref, calendar.today, calendar.words), excluded(wish, calendar), calendar),
      )
    : onDays(
        resolveDays({ is: 'within', days: HORIZON_DAYS }, calendar.today, calendar.words),
        excluded(wish, calendar),
        calendar,
      );

const excluded = (wish: Wish, calendar: Calendar): MinuteSpan[] =>
  wish.hours.length === 0 ? [{ from: 0, to: MINUTES_PER_DAY }] : spansOf(wish, calendar);

/** In order of time; those that overlap become one, those that only touch stay apart. */
const tidy = (windows: readonly Window[]): Window[] =>
  windows
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .reduce<Window[]>((done, window) => {
      const last = done.at(-1);
      if (last === undefined || window.start >= last.end) return [...done, window];
      return [...done.slice(0, -1), { start: last.start, end: Math.max(last.end, window.end) }];
    }, []);

/** Reads when a customer can be at home: `tomorrow after 4`, `between 9 and 11 on friday`, `monday or tuesday morning`. */
export const parseWindows = (text: string, asked: Asked): Result<UnderstoodWindows, WindowsRefusal> => {
  const words = windowWordsFor(asked.locale);
  const today = calendarDay(asked.now, asked.timeZone);
  const sinceMidnight = Math.ceil((asked.now - instantOnWall(today, 0, asked.timeZone)) / QUARTER) * QUARTER;
  const calendar: Calendar = { ...asked, today, words, minutesNow: sinceMidnight / minutes(1) };
  const { wanted, unwanted, unread } = readWishes(readTokens(text, words));
  const cuts = unwanted.flatMap((wish) => unwantedWindows(wish, calendar));
  const all = wanted.flatMap((wish) => windowsOfWish(wish, calendar)).flatMap((window) => subtract(window, cuts));
  if (all.length === 0) return refuse('not_understood');
  const left = all.flatMap((window) => ahead(window, asked.now) ?? []);
  if (left.length === 0) return refuse('past');
  const [first, ...rest] = tidy(left.filter(({ end }) => end <= asked.now + days(HORIZON_DAYS)));
  if (first === undefined) return refuse('too_far', { days: HORIZON_DAYS });
  return ok({ windows: [first, ...rest], unread });
};
