import type { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/instant.ts';
import { calendarDay, instantOnWall } from '../../kernel/wall-clock.ts';
import { foldWord } from '../windows/fold-word.ts';
import { readDays } from '../windows/read-days.ts';
import { readTokens } from '../windows/read-tokens.ts';
import { resolveDays } from '../windows/resolve-days.ts';
import { windowWordsFor } from '../windows/window-words-for.ts';

/** Experts are asked again on the morning of that day. */
const MORNING = 8 * 60;
const LATEST_DAYS = 365;
/** In every language that we speak: their words for a number of days don't contradict each other. */
const COUNT =
  /^(?:(?:in|en|dentro de)\s+)?(?:(?:about|etwa|ca\.?|unos|unas)\s+)?(\d{1,3}|[a-z]+)(?:\s+(days?|weeks?|months?|tage?n?|wochen?|monate?n?|dias?|semanas?|mes(?:es)?))?\.?$/;
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...['a', 'an', 'one', 'ein', 'eine', 'einem', 'einer', 'einen', 'un', 'una'].map((word) => [word, 1] as const),
  ...['two', 'zwei', 'dos'].map((word) => [word, 2] as const),
  ...['three', 'drei', 'tres'].map((word) => [word, 3] as const),
]);
/** By first letters: days, weeks, months. */
const UNITS: Readonly<Record<string, number>> = { d: 1, t: 1, w: 7, s: 7, m: 30 };

/** The morning on which a part is expected, typed as `5`, `10 days`, `in 2 weeks`, `friday` or `24 Nov`, in the person's language. Null: unclear. */
export const parsePartDay = (text: string, now: Instant, timeZone: string, locale: string): Instant | null => {
  const today = calendarDay(now, timeZone);
  const typed = text.trim();
  const day = countedDay(typed, today) ?? namedDay(typed, today, locale);
  if (day === null || today.until(day).days > LATEST_DAYS) return null;
  const morning = instantOnWall(day, MORNING, timeZone);
  return morning > now ? morning : null;
};

export const partDayIn = (days: number, now: Instant, timeZone: string): Instant =>
  instantOnWall(calendarDay(now, timeZone).add({ days }), MORNING, timeZone);

const countedDay = (typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  const found = COUNT.exec(foldWord(typed.toLowerCase()));
  if (!found) return null;
  const [, number = '', unit = 'd'] = found;
  const count = NUMBERS.get(number) ?? Number(number);
  return Number.isNaN(count) ? null : today.add({ days: count * (UNITS[unit.slice(0, 1)] ?? 1) });
};

/** The first day that the words name, wherever in them. */
const namedDay = (typed: string, today: Temporal.PlainDate, locale: string): Temporal.PlainDate | null => {
  const words = windowWordsFor(locale);
  const tokens = readTokens(typed, words);
  for (let at = 0; at < tokens.length; at += 1) {
    const read = readDays(tokens, at);
    const day = read && resolveDays(read.value, today, words)[0];
    if (day) return day;
  }
  return null;
};
