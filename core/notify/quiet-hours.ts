import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../kernel/instant.ts';

/**
 * When a message that is not critical may be sent: now, or at the end of the person's quiet hours.
 * `quietHours` is `HH:mm-HH:mm` on the wall clock of `timeZone` and may cross midnight.
 */
export const afterQuietHours = (now: Instant, timeZone: string, quietHours: string): Instant => {
  const [from, to] = quietHours.split('-').map((text) => Temporal.PlainTime.from(text));
  if (!from || !to) return now;
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  if (!isQuiet(local.toPlainTime(), from, to)) return now;
  const today = local.withPlainTime(to);
  const end = Temporal.ZonedDateTime.compare(today, local) > 0 ? today : today.add({ days: 1 }).withPlainTime(to);
  return end.epochMilliseconds;
};

const isQuiet = (at: Temporal.PlainTime, from: Temporal.PlainTime, to: Temporal.PlainTime): boolean => {
  const afterStart = Temporal.PlainTime.compare(at, from) >= 0;
  const beforeEnd = Temporal.PlainTime.compare(at, to) < 0;
  return Temporal.PlainTime.compare(from, to) <= 0 ? afterStart && beforeEnd : afterStart || beforeEnd;
};
