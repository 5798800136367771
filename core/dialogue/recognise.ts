import type { Control } from './action.ts';
import { carrierSafe, carrierWordMeant } from './carrier-words.ts';
import { foldTyped } from './fold-typed.ts';
import { allChoices, type Message } from './message.ts';
import type { Say } from './texts/texts.ts';

/**
 * Which choice a typed answer means: its number, its label, or the first letters of exactly one label.
 * A single letter is too little where the question also takes free text, so prefixes need two.
 */
export const recogniseChoice = (message: Message, typed: string): number | null => {
  const labels = allChoices(message).map((choice) => foldTyped(choice.label));
  const wanted = foldTyped(typed);
  if (isNumber(typed)) return byNumber(labels, wanted);
  const exact = labels.indexOf(wanted);
  if (exact >= 0) return exact;
  const begun = labels.flatMap((label, index) => (wanted.length >= 2 && label.startsWith(wanted) ? [index] : []));
  return begun.length === 1 ? (begun[0] ?? null) : null;
};

/** The same for labels as they are written where carriers act on words: there *Leave* stands for *Cancel*. */
export const recogniseWrittenChoice = (say: Say, message: Message, typed: string): number | null => {
  const found = recogniseChoice(message, typed);
  if (found !== null || isNumber(typed)) return found;
  const choices = allChoices(message).map((choice) => ({ ...choice, label: carrierSafe(say, choice.label) }));
  return recogniseChoice({ ...message, choices, footer: [] }, typed);
};

/** Whether a typed text is the whole of a label, as it is or as it is written where carriers act on words. */
export const isSameLabel = (say: Say, label: string, typed: string): boolean =>
  [label, carrierSafe(say, label)].some((written) => foldTyped(written) === foldTyped(typed));

/** Whether a typed text can only mean a place in a list. */
export const isNumber = (typed: string): boolean => /^\d{1,2}$/.test(foldTyped(typed));

/** The word for a way out, which counts at every step, whether or not the question shows it. */
export const recogniseControl = (say: Say, typed: string): Exclude<Control, 'skip'> | null => {
  const words = {
    back: say('control-back'),
    cancel: say('control-cancel'),
    start_over: say('control-start-over'),
    person: say('control-person'),
  };
  const wanted = foldTyped(typed);
  const found = Object.entries(words).find(([, label]) => foldTyped(label) === wanted);
  if (found) return found[0] as keyof typeof words;
  return carrierWordMeant(say, typed) === 'cancel' ? 'cancel' : null;
};

/** A label that is itself a number (the survey's stars) wins over its place in the list. */
const byNumber = (labels: readonly string[], wanted: string): number | null => {
  const exact = labels.indexOf(wanted);
  if (exact >= 0) return exact;
  const index = Number(wanted) - 1;
  return index >= 0 && index < labels.length ? index : null;
};
