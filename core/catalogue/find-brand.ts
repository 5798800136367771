import type { ModelIndex } from './build-model-index.ts';
import { wordRuns } from './fold-text.ts';
import { isOneSlipAway } from './trigrams.ts';

export interface FoundBrand {
  /** Folded, a key of `ModelIndex.brands`. */
  readonly key: string;
  readonly at: number;
  readonly words: number;
}

/** Below this a slip turns one word into another (`AEG`, `LG`, `Sony` and `song`). */
const SHORTEST_WITH_SLIP = 6;

/** The first brand that the words name, spelled right or with one slip. */
export const findBrand = (index: ModelIndex, words: readonly string[]): FoundBrand | null => {
  for (const { at, words: run } of wordRuns(words, 3)) {
    const key = run.join('');
    if (index.brands.has(key)) return { key, at, words: run.length };
  }
  // Only in single words: `Mi Robot` is no slip of `iRobot`.
  for (const [at, typed] of words.entries()) {
    if (typed.length < SHORTEST_WITH_SLIP || index.filler.has(typed)) continue;
    for (const key of index.brands.keys()) {
      if (key.length >= SHORTEST_WITH_SLIP - 1 && isOneSlipAway(typed, key)) return { key, at, words: 1 };
    }
  }
  return null;
};
