const HOURS_AND_MINUTES = /^(\d{1,2})\s*(?:h|:|hours?|hrs?)\s*(?:(\d{1,2})\s*(?:m|min|mins|minutes?)?)?$/i;
const HOURS = /^(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:h|hours?|hrs?)$/i;
const WORDS = new Map([
  ['half an hour', 30],
  ['an hour', 60],
  ['one hour', 60],
  ['two hours', 120],
]);
const MINUTES = /^(\d{1,3})\s*(?:m|min|mins|minutes?)?\.?$/i;

/** A length of work as people type it: `45`, `90 min`, `1:30`, `2h`, `1.5 hours`. Null where it is none. */
export const parseMinutes = (text: string): number | null => {
  const typed = text.trim();
  const named = WORDS.get(typed.toLowerCase());
  if (named !== undefined) return named;
  const plain = MINUTES.exec(typed);
  if (plain) return Number(plain[1]);
  const decimal = HOURS.exec(typed);
  if (decimal) return Math.round(Number(decimal[1]?.replace(',', '.')) * 60);
  const clock = HOURS_AND_MINUTES.exec(typed);
  return clock ? Number(clock[1]) * 60 + Number(clock[2] ?? 0) : null;
};
