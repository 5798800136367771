/** In every language that we speak: their words for times don't contradict each other. */
const HOUR = String.raw`(?:h|hours?|hrs?|std\.?|stunden?|horas?)`;
const MINUTE = String.raw`(?:m|min\.?|mins|minutes?|minuten?|minutos?)`;
const HOURS_AND_MINUTES = new RegExp(
  `^(\\d{1,2})\\s*(?::|${HOUR})\\s*(?:(?:und |y |and )?(\\d{1,2})\\s*${MINUTE}?)?$`,
  'i',
);
const HOURS = new RegExp(`^(\\d{1,2}(?:[.,]\\d{1,2})?)\\s*${HOUR}$`, 'i');
const MINUTES = new RegExp(`^(\\d{1,3})\\s*${MINUTE}?\\.?$`, 'i');
const WORDS = new Map([
  ['half an hour', 30],
  ['an hour', 60],
  ['one hour', 60],
  ['two hours', 120],
  ['viertelstunde', 15],
  ['eine viertelstunde', 15],
  ['halbe stunde', 30],
  ['eine halbe stunde', 30],
  ['dreiviertelstunde', 45],
  ['eine dreiviertelstunde', 45],
  ['eine stunde', 60],
  ['anderthalb stunden', 90],
  ['eineinhalb stunden', 90],
  ['zwei stunden', 120],
  ['un cuarto de hora', 15],
  ['media hora', 30],
  ['tres cuartos de hora', 45],
  ['una hora', 60],
  ['hora y media', 90],
  ['una hora y media', 90],
  ['dos horas', 120],
]);

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
