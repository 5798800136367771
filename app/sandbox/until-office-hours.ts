import { Temporal } from 'temporal-polyfill';
import type { Duration, Instant } from '../../core/kernel/instant.ts';

const OPENS = 8;
const CLOSES = 18;
const MORNING = '09:00';
const SATURDAY = 6;

/**
 * How long until people may be spoken to. In the evening a newcomer would report a fault and see no expert answer, for
 * they have quiet hours: so the sandbox begins at nine on the next working day. 0 within office hours of any day.
 */
export const untilOfficeHours = (now: Instant, timeZone: string): Duration => {
  const at = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  if (at.hour >= OPENS && at.hour < CLOSES) return 0;
  let morning = at.withPlainTime(MORNING);
  if (at.hour >= CLOSES) morning = morning.add({ days: 1 });
  while (morning.dayOfWeek >= SATURDAY) morning = morning.add({ days: 1 });
  return morning.epochMilliseconds - now;
};
