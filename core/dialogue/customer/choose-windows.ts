import { unreachable } from '../../kernel/result.ts';
import { isWindow, type Window } from '../../kernel/window.ts';
import type { Answer, Question, Talk } from '../dialogue.ts';
import { formatWindow } from '../format/format-time.ts';
import { dayPartChoices } from '../windows/day-part-windows.ts';
import type { DayPart } from '../windows/day-parts.ts';
import { parseWindows } from '../windows/parse-windows.ts';
import type { Say } from '../texts/texts.ts';

/** Windows as a draft keeps them. */
export type WindowDraft = { readonly start: number; readonly end: number };

const DAYS_SHOWN = 5;
export const MOST_WINDOWS = 5;
const DONE = 'done';

export interface Times {
  readonly windows: readonly WindowDraft[];
  readonly timeZone: string;
}

/** Asks when somebody can be at home: day parts to tap on and off, or words. */
export const askWindows = ({ work, say, person }: Talk, times: Times, intro: string): Question => {
  const ahead = stillAhead(times.windows, work.now);
  const options = dayPartChoices(work.now, times.timeZone, DAYS_SHOWN).map(({ part, window }) => {
    const name = partName(say, part);
    const day = weekday(window.start, times.timeZone, person.locale);
    const isChosen = ahead.some((chosen) => isSame(chosen, window));
    const label = isChosen ? say('when-chosen', { day, part: name }) : say('when-choice', { day, part: name });
    return { label, value: `${window.start}-${window.end}` };
  });
  const chosen = ahead.map((window) => `✓ ${formatWindow(window, times.timeZone, person.locale)}`);
  return {
    body: [intro, say('when-how', { most: MOST_WINDOWS }), ...(chosen.length > 0 ? ['', ...chosen] : [])].join('\n'),
    options: [...options, { label: say('when-done'), value: DONE }],
    columns: 3,
  };
};

export type WindowsAnswer =
  | { readonly kind: 'done'; readonly windows: readonly WindowDraft[] }
  | { readonly kind: 'more'; readonly windows: readonly WindowDraft[]; readonly because: string };

export const answerWindows = (talk: Talk, times: Times, answer: Answer): WindowsAnswer => {
  const { say, work } = talk;
  const windows = stillAhead(times.windows, work.now);
  if (answer.kind === 'text' || answer.kind === 'correction') return typed(talk, { ...times, windows }, answer.text);
  if (answer.kind !== 'picked') return { kind: 'more', windows, because: say('when-not-understood') };
  if (answer.value === DONE) {
    return windows.length > 0 ? { kind: 'done', windows } : { kind: 'more', windows, because: say('when-none') };
  }
  return toggled(say, windows, answer.value);
};

const toggled = (say: Say, windows: readonly WindowDraft[], value: string): WindowsAnswer => {
  const [start = Number.NaN, end = Number.NaN] = value.split('-').map(Number);
  const window = { start, end };
  const without = windows.filter((chosen) => !isSame(chosen, window));
  if (without.length < windows.length || !isWindow(window)) return { kind: 'more', windows: without, because: '' };
  const together = merge([...windows, window]);
  return together.length > MOST_WINDOWS
    ? { kind: 'more', windows, because: say('when-most', { most: MOST_WINDOWS }) }
    : { kind: 'more', windows: together, because: '' };
};

const typed = ({ say, work, person }: Talk, { windows, timeZone }: Times, text: string): WindowsAnswer => {
  const { locale } = person;
  const read = parseWindows(text, { now: work.now, timeZone, locale });
  if (!read.ok) {
    const { code, facts } = read.refusal;
    if (code === 'past') return { kind: 'more', windows, because: say('when-past') };
    if (code === 'too_far')
      return { kind: 'more', windows, because: say('when-too-far', { days: facts['days'] ?? 0 }) };
    return { kind: 'more', windows, because: say('when-not-understood') };
  }
  const together = merge([...windows, ...read.value.windows.map(({ start, end }) => ({ start, end }))]);
  const understood = read.value.windows.map((window) => formatWindow(window, timeZone, locale)).join('; ');
  return together.length > MOST_WINDOWS
    ? { kind: 'more', windows: together.slice(0, MOST_WINDOWS), because: say('when-most', { most: MOST_WINDOWS }) }
    : { kind: 'more', windows: together, because: say('when-understood', { windows: understood }) };
};

export const stillAhead = (windows: readonly WindowDraft[], now: number): readonly WindowDraft[] =>
  windows.filter(({ end }) => end > now);

/** In order of time, as a ticket wants them; those that overlap become one. */
const merge = (windows: readonly WindowDraft[]): readonly WindowDraft[] =>
  windows
    .toSorted((a, b) => a.start - b.start)
    .reduce<readonly WindowDraft[]>((merged, window) => {
      const last = merged.at(-1);
      if (!last || window.start >= last.end) return [...merged, window];
      return [...merged.slice(0, -1), { start: last.start, end: Math.max(last.end, window.end) }];
    }, []);

const isSame = (a: Window, b: Window): boolean => a.start === b.start && a.end === b.end;

const weekday = (at: number, timeZone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { weekday: 'short', timeZone }).format(at);

const partName = (say: Say, part: DayPart): string => {
  switch (part) {
    case 'morning':
      return say('part-morning');
    case 'afternoon':
      return say('part-afternoon');
    case 'evening':
      return say('part-evening');
    default:
      return unreachable(part);
  }
};
