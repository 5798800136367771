import type { ModelIndex } from './build-model-index.ts';
import { findBrand } from './find-brand.ts';
import { foldPlate, foldWords, wordRuns } from './fold-text.ts';
import { likeness, SHORTEST_INSIDE } from './likeness.ts';
import type { CatalogueModel, CategoryKey } from './model.ts';
import { trigramsOf } from './trigrams.ts';

export interface ModelHit {
  readonly model: CatalogueModel;
  /** From 0 to 1. At 0.95 and above a whole spelling was typed; below 0.3 nothing is reported. */
  readonly score: number;
}

export const WHOLE_SPELLING = 0.95;
const WORTH_SHOWING = 0.3;
const BRAND_ONLY = 0.45;
const OTHER_BRAND = 0.6;
/** Longer texts are sentences; the model number stands near the beginning. */
const WORDS_READ = 24;
/** In words, as people may type it: `UE 55 AU 7100`. */
const LONGEST_SPELLING = 6;

/** The best score of each model, by its place in the index. */
type Scores = Float64Array;

const raise = (scores: Scores, model: number, score: number): void => {
  if (score > (scores[model] ?? 1)) scores[model] = score;
};

/** Scores by pieces in common; answers whether some spelling goes on where the typed text ends. */
const scoreFuzzy = (index: ModelIndex, typed: string, scores: Scores): boolean => {
  const pieces = trigramsOf(typed);
  const common = new Uint16Array(index.forms.length);
  const touched: number[] = [];
  for (const piece of pieces) {
    for (const form of index.postings.get(piece) ?? []) {
      if (common[form] === 0) touched.push(form);
      common[form] = (common[form] ?? 0) + 1;
    }
  }
  let goesOn = false;
  for (const at of touched) {
    const form = index.forms[at];
    if (form === undefined) continue;
    const like = likeness(typed, pieces.size, form, common[at] ?? 0);
    if (like.kind === 'goes_on') goesOn = true;
    raise(scores, form.model, like.score);
  }
  return goesOn;
};

/** Spellings that stand whole among the words, so that a sentence around them does no harm. */
const scoreWhole = (index: ModelIndex, words: readonly string[], scores: Scores, goesOn: boolean): void => {
  for (const form of index.exact.get(foldPlate(words)) ?? []) raise(scores, index.forms[form]?.model ?? 0, 1);
  // `iPhone 13 Pr` is on its way to the Pro: the iPhone 13 in it isn't meant.
  if (goesOn) return;
  const read = new Set<number>();
  for (const run of wordRuns(words, LONGEST_SPELLING)) {
    const folded = foldPlate(run.words);
    const isPartOfLonger = run.words.every((_, i) => read.has(run.at + i));
    if (isPartOfLonger || folded.length < SHORTEST_INSIDE) continue;
    for (const form of index.exact.get(folded) ?? []) {
      raise(scores, index.forms[form]?.model ?? 0, WHOLE_SPELLING);
      run.words.forEach((_, i) => read.add(run.at + i));
    }
  }
};

const scoreAll = (index: ModelIndex, query: string): Scores => {
  const words = foldWords(query).slice(0, WORDS_READ);
  const scores = new Float64Array(index.models.length);
  const brand = findBrand(index, words);
  const unbranded = brand === null ? words : words.filter((_, i) => i < brand.at || i >= brand.at + brand.words);
  const typed = foldPlate(unbranded.filter((word) => !index.filler.has(word)));
  const goesOn = typed.length >= 2 && scoreFuzzy(index, typed, scores);
  scoreWhole(index, unbranded, scores, goesOn);
  if (brand === null) return scores;
  const own = new Set(index.brands.get(brand.key));
  scores.forEach((score, at) => {
    if (score > 0 && !own.has(at)) scores[at] = score * OTHER_BRAND;
  });
  if (typed === '') for (const at of own) raise(scores, at, BRAND_ONLY);
  return scores;
};

/** Equal scores: the plainer model first (`iPhone 13` before `iPhone 13 Pro`), then by name, so that the order is steady. */
const isBetter = (a: ModelHit, b: ModelHit): boolean => {
  if (a.score !== b.score) return a.score > b.score;
  if (a.model.model.length !== b.model.model.length) return a.model.model.length < b.model.model.length;
  return a.model.name === b.model.name ? a.model.id < b.model.id : a.model.name < b.model.name;
};

/**
 * The models that a customer may mean, best first. Case, spaces, dashes and accents don't count, nor do the slips of
 * a type plate (O for 0, I for 1); a part of the number, extra words and any order of brand and number are fine.
 */
export const searchModels = (index: ModelIndex, query: string, limit = 5, category?: CategoryKey): ModelHit[] => {
  const best: ModelHit[] = [];
  scoreAll(index, query).forEach((score, at) => {
    const model = index.models[at];
    if (model === undefined || score < WORTH_SHOWING) return;
    if (category !== undefined && model.category !== category) return;
    const hit = { model, score };
    const behind = best.findIndex((other) => isBetter(hit, other));
    if (behind >= 0) best.splice(behind, 0, hit);
    else if (best.length < limit) best.push(hit);
    if (best.length > limit) best.pop();
  });
  return best;
};
