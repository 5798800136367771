import { type Duration, hours, seconds } from '../../core/kernel/instant.ts';

/** A day's quota can be used up; nobody means longer. */
const MOST: Duration = hours(24);

/** `Retry-After` in seconds or as a date; `otherwise` where it says neither. */
export const readRetryAfter = (header: string | null, otherwise: Duration, now = Date.now()): Duration => {
  if (header === null) return otherwise;
  const wait = /^\d+$/.test(header.trim()) ? seconds(Number(header)) : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(MOST, Math.max(seconds(1), wait)) : otherwise;
};
