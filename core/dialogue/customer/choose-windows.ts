import { isWindow, type Window } from '../../kernel/window.ts';
import type { Answer, Question, Talk } from '../dialogue.ts';
import { formatWindow } from '../format/format-time.ts';
import { dayPartChoices } from '../windows/day-part-windows.ts';
import { parseWindows, type WindowsRefusal } from '../windows/parse-windows.ts';
import type { Say } from '../texts/texts.ts';
import { nameOfPart, nameOfTyped } from './window-names.ts';

/** Windows as a draft keeps them. */
export type WindowDraft = { readonly start: number; readonly end: number };

const DAYS_SHOWN = 5;
const MOST_WINDOWS = 5;
const DONE = 'done';

export interface Times {
  /** Chosen, as they were tapped or typed; they may overlap until all are handed on. */
  readonly windows: readonly WindowDraft[];
  /** Offered beside the day parts, because they were typed. They stay where they are when they are tapped away. */
  readonly typed: readonly WindowDraft[];
  readonly timeZone: string;
}

/** Asks when somebody can be at home: day parts to tap on and off, or words. */
export const askWindows = (talk: Talk, times: Times, intro: string): Question => {
  const { work, say, person } = talk;
  const ahead = stillAhead(times.windows, work.now);
  const parts = dayPartChoices(work.now, times.timeZone, DAYS_SHOWN).map(({ part, window }) => ({
    window,
    name: nameOfPart(say, part, window, times.timeZone, person.locale),
  }));
  const typed = typedOnes(talk, times).map((window) => ({
    window,
    name: nameOfTyped(window, times.timeZone, person.locale),
  }));
  const options = [...parts, ...typed].map(({ window, name }) => ({
    label: ahead.some((chosen) => isSame(chosen, window)) ? say('when-chosen', { name }) : name,
    value: `${window.start}-${window.end}`,
  }));
  const chosen = merge(ahead).map((window) => `✓ ${formatWindow(window, times.timeZone, person.locale)}`);
  return {
    body: [intro, say('when-how', { most: MOST_WINDOWS }), ...(chosen.length > 0 ? ['', ...chosen] : [])].join('\n'),
    options: [...options, { label: say('when-done'), value: DONE }],
    columns: 3,
  };
};

export type WindowsAnswer =
  | { readonly kind: 'done'; readonly windows: readonly WindowDraft[] }
  | { readonly kind: 'more'; readonly times: Times; readonly because: string };

export const answerWindows = (talk: Talk, before: Times, answer: Answer): WindowsAnswer => {
  const { say, work } = talk;
  const windows = stillAhead(before.windows, work.now);
  const times = { timeZone: before.timeZone, windows, typed: typedOnes(talk, before) };
  if (answer.kind === 'text' || answer.kind === 'correction') return read(talk, times, answer.text);
  if (answer.kind !== 'picked') return { kind: 'more', times, because: say('when-not-understood') };
  if (answer.value !== DONE) return toggle(say, times, answer.value);
  return windows.length > 0
    ? { kind: 'done', windows: merge(windows) }
    : { kind: 'more', times, because: say('when-none') };
};

/** What was chosen without being a day part must stand there to be tapped away, too. */
const typedOnes = ({ work }: Talk, { windows, typed, timeZone }: Times): readonly WindowDraft[] => {
  const parts = dayPartChoices(work.now, timeZone, DAYS_SHOWN).map(({ window }) => window);
  const others = [...typed, ...windows].filter((window) => !parts.some((part) => isSame(part, window)));
  const first = others.filter((window, at) => others.findIndex((other) => isSame(other, window)) === at);
  return stillAhead(first, work.now);
};

const toggle = (say: Say, times: Times, value: string): WindowsAnswer => {
  const [start = Number.NaN, end = Number.NaN] = value.split('-').map(Number);
  const window = { start, end };
  const without = times.windows.filter((chosen) => !isSame(chosen, window));
  if (without.length < times.windows.length)
    return { kind: 'more', times: { ...times, windows: without }, because: '' };
  const together = [...times.windows, window];
  return !isWindow(window) || merge(together).length > MOST_WINDOWS
    ? { kind: 'more', times, because: say('when-most', { most: MOST_WINDOWS }) }
    : { kind: 'more', times: { ...times, windows: together }, because: '' };
};

/** What is understood from words is always said back. */
const read = (talk: Talk, times: Times, text: string): WindowsAnswer => {
  const { say, work, person } = talk;
  const { timeZone } = times;
  const result = parseWindows(text, { now: work.now, timeZone, locale: person.locale });
  if (!result.ok) return { kind: 'more', times, because: wordsForRefusal(say, result.refusal) };
  const understood = result.value.windows.map(({ start, end }) => ({ start, end }));
  const taken = understood.filter(
    (_, at) => merge([...times.windows, ...understood.slice(0, at + 1)]).length <= MOST_WINDOWS,
  );
  if (taken.length === 0) return { kind: 'more', times, because: say('when-most', { most: MOST_WINDOWS }) };
  const windows = taken.map((window) => formatWindow(window, timeZone, person.locale)).join('; ');
  const because =
    taken.length < understood.length
      ? say('when-understood-first', { most: MOST_WINDOWS, windows })
      : say('when-understood', { windows });
  const next = { timeZone, typed: times.typed, windows: [...times.windows, ...taken] };
  return { kind: 'more', times: { ...next, typed: typedOnes(talk, next) }, because };
};

const wordsForRefusal = (say: Say, { code, facts }: WindowsRefusal): string => {
  switch (code) {
    case 'past':
      return say('when-past');
    case 'too_far':
      return say('when-too-far', { days: facts['days'] ?? 0 });
    default:
      return say('when-not-understood');
  }
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
