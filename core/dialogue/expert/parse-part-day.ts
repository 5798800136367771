import type { Temporal } from 'temporal-polyfill';
import type { Instant } from '../../kernel/instant.ts';
import { calendarDay, instantOnWall } from '../../kernel/wall-clock.ts';
import { ENGLISH } from '../windows/english-words.ts';
import { readDays } from '../windows/read-days.ts';
import { readTokens } from '../windows/read-tokens.ts';
import { resolveDays } from '../windows/resolve-days.ts';

/** Experts are asked again on the morning of that day. */
const MORNING = 8 * 60;
const LATEST_DAYS = 365;
const COUNT = /^(?:in\s+)?(?:about\s+)?(\d{1,3}|an?|one|two|three)(?:\s+(days?|weeks?|months?))?\.?$/i;
const NUMBERS: Readonly<Record<string, number>> = { a: 1, an: 1, one: 1, two: 2, three: 3 };
const UNITS = { d: 1, w: 7, m: 30 } as const;

/** The morning on which a part is expected, typed as `5`, `10 days`, `in 2 weeks`, `friday` or `24 Nov`. Null: unclear. */
export const parsePartDay = (text: string, now: Instant, timeZone: string): Instant | null => {
  const today = calendarDay(now, timeZone);
  const typed = text.trim();
  const day = countedDay(typed, today) ?? namedDay(typed, today);
  if (day === null || today.until(day).days > LATEST_DAYS) return null;
  const morning = instantOnWall(day, MORNING, timeZone);
  return morning > now ? morning : null;
};

export const partDayIn = (days: number, now: Instant, timeZone: string): Instant =>
  instantOnWall(calendarDay(now, timeZone).add({ days }), MORNING, timeZone);

const countedDay = (typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  const found = COUNT.exec(typed);
  if (!found) return null;
  const [, number = '', unit = 'd'] = found;
  const count = NUMBERS[number.toLowerCase()] ?? Number(number);
  return today.add({ days: count * UNITS[unit.slice(0, 1).toLowerCase() as keyof typeof UNITS] });
};

/** The first day that the words name, wherever in them. */
const namedDay = (typed: string, today: Temporal.PlainDate): Temporal.PlainDate | null => {
  const tokens = readTokens(typed, ENGLISH);
  for (let at = 0; at < tokens.length; at += 1) {
    const read = readDays(tokens, at);
    const day = read && resolveDays(read.value, today, ENGLISH)[0];
    if (day) return day;
  }
  return null;
};
