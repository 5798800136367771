import type { IsoWeekday, WorkingHours } from './person.ts';

const WEEK: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];
const ENGLISH = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/**
 * The shortest way to say the hours: neighbouring days with equal hours in one range. Without arguments it is what
 * `parseWorkingHours` reads and CSV files hold; a chat passes the language's names of the days and ` · ` or a new line.
 */
export const formatWorkingHours = (
  hours: WorkingHours,
  separator = ';',
  dayNames: readonly string[] = ENGLISH,
): string => {
  const runs: { first: IsoWeekday; last: IsoWeekday; spans: string }[] = [];
  for (const day of WEEK) {
    const spans = hours[day].map(({ from, to }) => `${from}-${to}`).join(',');
    const open = runs.at(-1);
    if (open?.last === day - 1 && open.spans === spans) open.last = day;
    else runs.push({ first: day, last: day, spans });
  }
  const name = (day: IsoWeekday): string => dayNames[day - 1] ?? '';
  return runs
    .filter(({ spans }) => spans !== '')
    .map(({ first, last, spans }) => `${first === last ? name(first) : `${name(first)}-${name(last)}`} ${spans}`)
    .join(separator);
};
