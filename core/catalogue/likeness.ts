import type { ModelForm } from './build-model-index.ts';

/** A spelling that may also be a word of the language (`Frame`) counts inside a longer text only from this length on. */
export const SHORTEST_INSIDE = 5;

export interface Likeness {
  /** `goes_on`: the spelling begins with what was typed, and is longer. */
  readonly kind: 'same' | 'goes_on' | 'inside' | 'around' | 'similar';
  /** From 0 to 1. */
  readonly score: number;
}

/**
 * How well a typed text, without brand and filler, matches one written form of a model; `common` counts the
 * three-character pieces in both. A part of the number beats a slip in it: plates are copied, but not to the end.
 */
export const likeness = (typed: string, typedPieces: number, form: ModelForm, common: number): Likeness => {
  const { folded, pieces } = form;
  const fuzzy = 0.5 * (common / typedPieces) + 0.4 * ((2 * common) / (typedPieces + pieces));
  // A part has nearly all its pieces in common; without them the comparisons below can only fail.
  if (common < typedPieces - 4 && common < pieces - 4) return { kind: 'similar', score: fuzzy };
  if (typed === folded) return { kind: 'same', score: 1 };
  if (folded.startsWith(typed)) return { kind: 'goes_on', score: 0.75 + 0.19 * (typed.length / folded.length) };
  if (typed.length >= 3 && folded.includes(typed)) {
    return { kind: 'inside', score: 0.6 + 0.3 * (typed.length / folded.length) };
  }
  // Plates carry endings that catalogues leave out: WAU28PH0/01, UE55AU7100UXXU.
  if (folded.length >= SHORTEST_INSIDE && typed.startsWith(folded)) {
    return { kind: 'around', score: 0.6 + 0.34 * (folded.length / typed.length) };
  }
  return { kind: 'similar', score: fuzzy };
};
