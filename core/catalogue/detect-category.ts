import type { ModelIndex } from './build-model-index.ts';
import { categoryWordsFor } from './category-keywords.ts';
import type { CategoryWords } from './category-words.ts';
import { findBrand } from './find-brand.ts';
import { foldWords } from './fold-text.ts';
import type { CatalogueModel, CategoryKey } from './model.ts';
import { searchModels, WHOLE_SPELLING } from './search-models.ts';
import { isOneSlipAway } from './trigrams.ts';

export interface CategoryDetection {
  readonly category: CategoryKey;
  /** What gave it away. A dialogue takes `model` and `keyword` as said, and asks back on the others. */
  readonly by: 'model' | 'keyword' | 'brand' | 'weak_keyword';
  readonly brand: string | null;
  readonly model: CatalogueModel | null;
  /** Other devices that the text names, in order. */
  readonly others: readonly CategoryKey[];
}

interface Mention {
  readonly category: CategoryKey;
  readonly at: number;
  readonly isSure: boolean;
}

interface Phrase {
  readonly words: readonly string[];
  /** Null for a phrase that misleads. */
  readonly category: CategoryKey | null;
  readonly isSure: boolean;
}

const WORDS_READ = 120;
/** Below this a slip turns one device into another word (`oven` and `over`, `dryer` and `drier`). */
const SHORTEST_WITH_SLIP = 7;

const phrasesOf = ({ categories, misleading }: CategoryWords): Phrase[] => [
  ...misleading.map((text) => ({ words: foldWords(text), category: null, isSure: false })),
  ...Object.entries(categories).flatMap(([category, { sure, weak }]) => [
    ...sure.map((text) => ({ words: foldWords(text), category, isSure: true })),
    ...weak.map((text) => ({ words: foldWords(text), category, isSure: false })),
  ]),
];

/** Folding them takes longer than reading a sentence does. */
const foldedPhrases = new WeakMap<CategoryWords, readonly Phrase[]>();

const phrasesFor = (locale: string): readonly Phrase[] => {
  const words = categoryWordsFor(locale);
  const phrases = foldedPhrases.get(words) ?? phrasesOf(words);
  foldedPhrases.set(words, phrases);
  return phrases;
};

const isSameWord = (typed: string | undefined, word: string, maySlip: boolean): boolean =>
  typed !== undefined &&
  (typed === word ||
    typed === `${word}s` ||
    (maySlip && word.length >= SHORTEST_WITH_SLIP && isOneSlipAway(typed, word)));

const longestPhraseAt = (phrases: readonly Phrase[], words: readonly string[], at: number): Phrase | null => {
  let longest: Phrase | null = null;
  for (const phrase of phrases) {
    if (phrase.words.length <= (longest?.words.length ?? 0)) continue;
    if (phrase.words.every((word, i) => isSameWord(words[at + i], word, phrase.isSure))) longest = phrase;
  }
  return longest;
};

/** Reads from left to right, always the longest phrase, so that `dish washer` isn't also a washer. */
const mentionsIn = (words: readonly string[], locale: string): Mention[] => {
  const phrases = phrasesFor(locale);
  const mentions: Mention[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = longestPhraseAt(phrases, words, at);
    if (phrase === null) continue;
    if (phrase.category !== null) mentions.push({ category: phrase.category, at, isSure: phrase.isSure });
    at += phrase.words.length - 1;
  }
  return mentions;
};

const onlyCategoryOf = (models: readonly CatalogueModel[]): CategoryKey | null => {
  const [first, ...rest] = new Set(models.map(({ category }) => category));
  return first !== undefined && rest.length === 0 ? first : null;
};

/** The device that a first message is about, or null where it names none. With an index, its brand and model too. */
export const detectCategory = (
  text: string,
  locale = 'en',
  index: ModelIndex | null = null,
): CategoryDetection | null => {
  const words = foldWords(text).slice(0, WORDS_READ);
  const mentions = mentionsIn(words, locale);
  const named = [...mentions.filter(({ isSure }) => isSure), ...mentions.filter(({ isSure }) => !isSure)];
  const found = index === null ? null : findBrand(index, words);
  const branded = found === null ? [] : (index?.brands.get(found.key) ?? []).flatMap((at) => index?.models[at] ?? []);
  const brand = branded[0]?.brand ?? null;
  const hits = index === null ? [] : searchModels(index, text, 2).filter(({ score }) => score >= WHOLE_SPELLING);
  const model = hits.length === 1 ? (hits[0]?.model ?? null) : null;
  const first = named[0];

  const answer = (category: CategoryKey, by: CategoryDetection['by']): CategoryDetection => ({
    category,
    by,
    brand: model?.category === category ? model.brand : brand,
    model: model?.category === category ? model : null,
    others: [...new Set(named.filter(({ isSure }) => isSure).map((mention) => mention.category))].filter(
      (other) => other !== category,
    ),
  });
  if (model !== null && (first === undefined || !first.isSure || first.category === model.category)) {
    return answer(model.category, 'model');
  }
  if (first?.isSure === true) return answer(first.category, 'keyword');
  const usual = onlyCategoryOf(branded);
  if (usual !== null && (first === undefined || first.category === usual)) return answer(usual, 'brand');
  return first === undefined ? null : answer(first.category, 'weak_keyword');
};
