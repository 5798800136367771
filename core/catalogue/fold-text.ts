/**
 * Words as people type them, without what differs between keyboards: case, accents, full-width forms, punctuation.
 * An apostrophe joins (`De'Longhi` is one word), a dash separates.
 */
export const foldWords = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/['’`´]/g, '')
    .split(/[^\p{L}\p{N}+]+/u)
    .filter((word) => word !== '');

/**
 * Folded words in one piece, with the characters made equal that are read from a type plate for one another: the
 * letter O and zero, the letters I and L and one.
 */
export const foldPlate = (words: readonly string[]): string => words.join('').replace(/o/g, '0').replace(/[il]/g, '1');

/** Runs of up to `longest` neighbouring words, each with its place, the longer first. */
export const wordRuns = (words: readonly string[], longest: number): WordRun[] =>
  Array.from({ length: Math.min(longest, words.length) }, (_, i) => Math.min(longest, words.length) - i).flatMap(
    (length) =>
      Array.from({ length: words.length - length + 1 }, (_, at) => ({ at, words: words.slice(at, at + length) })),
  );

export interface WordRun {
  readonly at: number;
  readonly words: readonly string[];
}
