import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts';
import type { IsoWeekday, WorkingHours } from './person.ts';

export type WorkingHoursRefusal = Refusal<
  'no_hours' | 'day_not_understood' | 'time_not_understood' | 'ends_before_it_starts' | 'overlapping_hours'
>;

type Span = WorkingHours[IsoWeekday][number];
type Parsed<T> = Result<T, WorkingHoursRefusal>;

const WEEK: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7];
const DAY_NAMES = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORDS: Readonly<Record<string, string>> = {
  daily: 'mon-sun',
  everyday: 'mon-sun',
  weekdays: 'mon-fri',
  weekend: 'sat-sun',
};
/** `08:00`, `8`, `8.30`, `6pm`. */
const TIME = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm)?$/;

const readDay = (text: string): IsoWeekday | null =>
  text.length < 2 || !/^\p{L}+$/u.test(text)
    ? null
    : (WEEK.find((day) => text.startsWith(DAY_NAMES[day - 1] ?? '') || DAY_NAMES[day - 1]?.startsWith(text)) ?? null);

/** `mon-fri`, `sat,sun`; a range may go over the weekend: `sat-tue`. */
const readDays = (text: string): Parsed<IsoWeekday[]> => {
  const days: IsoWeekday[] = [];
  for (const part of (WORDS[text] ?? text).split(',')) {
    const ends = part.split('-');
    const [first, last] = [readDay(ends[0] ?? ''), readDay(ends.at(-1) ?? '')];
    if (ends.length > 2 || first === null || last === null) return refuse('day_not_understood', { text: part });
    const length = ((last - first + 7) % 7) + 1;
    days.push(...[...WEEK, ...WEEK].slice(first - 1, first - 1 + length));
  }
  return ok(days);
};

const readTime = (text: string): string | null => {
  const [, hourText, minuteText = '00', half] = TIME.exec(text) ?? [];
  if (hourText === undefined) return null;
  const typed = Number(hourText);
  if (half !== undefined && (typed < 1 || typed > 12)) return null;
  const hour = half === undefined ? typed : (typed % 12) + (half === 'pm' ? 12 : 0);
  const isOfDay = (hour < 24 && Number(minuteText) < 60) || (hour === 24 && minuteText === '00');
  return isOfDay ? `${String(hour).padStart(2, '0')}:${minuteText}` : null;
};

/** `08:00-12:00,13:00-17:00`. `HH:mm` compares as text; `24:00` is the end of a day. */
const readSpans = (text: string): Parsed<Span[]> => {
  const spans: Span[] = [];
  for (const part of text.split(',')) {
    const ends = part.split('-').map(readTime);
    const [from, to] = ends;
    if (ends.length !== 2 || from === null || from === undefined || to === null || to === undefined) {
      return refuse('time_not_understood', { text: part });
    }
    if (from >= to) return refuse('ends_before_it_starts', { from, to });
    spans.push({ from, to });
  }
  return ok(spans);
};

const overlapIn = (spans: readonly Span[]): boolean =>
  spans.some(({ from }, i) => i > 0 && from < (spans[i - 1]?.to ?? ''));

/** Small letters, plain dashes, no gaps around them, and one gap between days and times. */
const straighten = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s*(?:[‐‑‒–—−]|\bto\b|-)\s*/g, '-')
    .replace(/\s*,\s*/g, ',')
    .replace(/(\d)\s+(am|pm)/g, '$1$2')
    .replace(/(\p{L}):?\s*(?=\d)/gu, '$1 ')
    .trim();

/**
 * Reads `Mon-Fri 08:00-18:00;Sat 09:00-13:00` (also `Mon–Fri 8-12, 13-17`, `weekdays 8am-6pm`, a part per line).
 * Days that aren't named are off. Hours over midnight are refused: no visit is planned over midnight.
 */
export const parseWorkingHours = (text: string): Result<WorkingHours, WorkingHoursRefusal> => {
  const week: Record<IsoWeekday, Span[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  const parts = text
    .split(/[;\n]/)
    .map(straighten)
    .filter((part) => part !== '');
  if (parts.length === 0) return refuse('no_hours');
  for (const part of parts) {
    const [, daysText = '', spansText = ''] = /^([^\d]*?)\s*(\d.*)?$/.exec(part) ?? [];
    const days = readDays(daysText);
    if (!days.ok) return days;
    const spans = readSpans(spansText);
    if (!spans.ok) return spans;
    for (const day of days.value) week[day].push(...spans.value);
  }
  for (const day of WEEK) {
    week[day].sort((a, b) => (a.from < b.from ? -1 : 1));
    if (overlapIn(week[day])) return refuse('overlapping_hours', { weekday: day });
  }
  return ok(week);
};
