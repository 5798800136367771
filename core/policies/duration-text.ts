import { days, type Duration, hours, minutes, seconds } from '../kernel/instant.ts';

/** The largest first. */
const UNITS = [
  { written: 'd', of: days, also: ['day', 'days'] },
  { written: 'h', of: hours, also: ['hour', 'hours', 'hrs'] },
  { written: 'min', of: minutes, also: ['m', 'mins', 'minute', 'minutes'] },
  { written: 's', of: seconds, also: ['sec', 'secs', 'second', 'seconds'] },
] as const;

/** `10 min`, `2h`, `1.5 h`, `14 days`; null where it is nothing of the kind, as a number without its unit. */
export const parseDuration = (text: string): Duration | null => {
  const [, amount, word] = /^(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]+)$/.exec(text.trim().toLowerCase()) ?? [];
  if (amount === undefined || word === undefined) return null;
  const unit = UNITS.find(({ written, also }) => [written, ...also].some((name) => name === word));
  return unit === undefined ? null : Math.round(unit.of(1) * Number(amount));
};

/** In the largest unit that says it in a whole number; `parseDuration` reads it back. */
export const formatDuration = (duration: Duration): string => {
  const unit = UNITS.find(({ of }) => duration >= of(1) && duration % of(1) === 0);
  if (unit !== undefined) return `${duration / unit.of(1)} ${unit.written}`;
  return duration === 0 ? '0 min' : `${duration / seconds(1)} s`;
};
