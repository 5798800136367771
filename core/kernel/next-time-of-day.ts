import { Temporal } from 'temporal-polyfill';
import type { Instant } from './instant.ts';

/** The next time that a clock on the wall of `timeZone` shows `time` (`HH:mm`), after `now`. */
export const nextTimeOfDay = (now: Instant, time: string, timeZone: string): Instant => {
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const today = local.withPlainTime(Temporal.PlainTime.from(time));
  const isAhead = today.epochMilliseconds > now;
  return (isAhead ? today : local.add({ days: 1 }).withPlainTime(time)).epochMilliseconds;
};
