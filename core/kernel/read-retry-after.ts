import { type Duration, hours, type Instant, seconds } from './instant.ts';

/** A day's quota can be used up; nobody means longer. */
const MOST: Duration = hours(24);

/** How long whoever is outside asks us to wait, in seconds or until a date (RFC 9110); `otherwise` where it says neither. */
export const readRetryAfter = (header: unknown, otherwise: Duration, now: Instant): Duration => {
  if (typeof header !== 'string') return otherwise;
  const wait = /^\d+$/.test(header.trim()) ? seconds(Number(header)) : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(MOST, Math.max(seconds(1), wait)) : otherwise;
};
