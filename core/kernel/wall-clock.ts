import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

export const MINUTES_PER_DAY = 1_440;

/** The calendar day that it is at `at` for somebody in `timeZone`. */
export const calendarDay = (at: Instant, timeZone: string): Temporal.PlainDate =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate();

/**
 * The instant at which a clock on the wall shows `minutes` after midnight of `day`; 1440 is the next midnight. A time
 * that is shown twice, because the clock was set back, means the first; one that is skipped means the moment of the
 * skip. So windows that are ordered on the wall stay ordered, and none grows.
 */
export const instantOnWall = (day: Temporal.PlainDate, minutes: number, timeZone: string): Instant => {
  const wall = day.toPlainDateTime().add({ minutes });
  const first = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wall)) return first.epochMilliseconds;
  return (first.getTimeZoneTransition('next') ?? first).epochMilliseconds;
};
