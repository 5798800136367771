import type { CategoryKey } from './model.ts';

/** How the speakers of one language name the devices in a sentence. Plurals in -s are understood by themselves. */
export interface CategoryWords {
  readonly categories: Readonly<Record<CategoryKey, KeywordList>>;
  /** Phrases that hold a keyword and don't mean the device. */
  readonly misleading: readonly string[];
  /** Words around a model number that are no part of it. */
  readonly filler: readonly string[];
}

export interface KeywordList {
  readonly sure: readonly string[];
  /** Words that name the device only when nothing surer is named, such as `printer` beside `laptop`. */
  readonly weak: readonly string[];
}
