import { allChoices, type Message } from './message.ts';

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Extended_Pictographic}|\uFE0F/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Which choice a typed answer means: its number, its label, or the first letters of exactly one label.
 * A single letter is too little where the question also takes free text, so prefixes need two.
 */
export const recogniseChoice = (message: Message, typed: string): number | null => {
  const labels = allChoices(message).map((choice) => fold(choice.label));
  const wanted = fold(typed);
  if (/^\d{1,2}$/.test(wanted)) return byNumber(labels, wanted);
  const exact = labels.indexOf(wanted);
  if (exact >= 0) return exact;
  const begun = labels.flatMap((label, index) => (wanted.length >= 2 && label.startsWith(wanted) ? [index] : []));
  return begun.length === 1 ? (begun[0] ?? null) : null;
};

/** A label that is itself a number (the survey's stars) wins over its place in the list. */
const byNumber = (labels: readonly string[], wanted: string): number | null => {
  const exact = labels.indexOf(wanted);
  if (exact >= 0) return exact;
  const index = Number(wanted) - 1;
  return index >= 0 && index < labels.length ? index : null;
};
