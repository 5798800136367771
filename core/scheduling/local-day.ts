import type { Instant } from '../kernel/instant.ts';
import { calendarDay } from '../kernel/wall-clock.ts';
import type { Window } from '../kernel/window.ts';

/** The calendar day of `at` in a zone, from its first instant to the next day's: 23, 24 or 25 hours. */
export const localDay = (at: Instant, timeZone: string): Window => {
  const day = calendarDay(at, timeZone);
  return {
    start: day.toZonedDateTime(timeZone).epochMilliseconds,
    end: day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
  };
};
