import { categoryWordsFor } from './category-keywords.ts';
import { foldPlate, foldWords } from './fold-text.ts';
import type { CatalogueModel } from './model.ts';
import { trigramsOf } from './trigrams.ts';

/** One way to write one model, folded. */
export interface ModelForm {
  /** Index into `models`. */
  readonly model: number;
  readonly folded: string;
  readonly pieces: number;
}

/** What `searchModels` reads. Build it once per state of the catalogue. */
export interface ModelIndex {
  readonly models: readonly CatalogueModel[];
  readonly forms: readonly ModelForm[];
  /** Forms by whole folded text. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** Forms by three-character piece, ascending. */
  readonly postings: ReadonlyMap<string, Uint32Array>;
  /** Models by folded brand. */
  readonly brands: ReadonlyMap<string, readonly number[]>;
  /** Words that name a category or nothing, and so say nothing about the model. */
  readonly filler: ReadonlySet<string>;
}

const brandKey = (brand: string): string => foldWords(brand).join('');

const fillerWords = (locale: string): Set<string> => {
  const { categories, filler } = categoryWordsFor(locale);
  const named = Object.values(categories).flatMap(({ sure }) => sure.flatMap(foldWords));
  return new Set([...named, ...filler]);
};

/** The number, the name without its brand, and each alias, with and without the brand that it may carry. */
const writtenForms = (model: CatalogueModel): Set<string> => {
  const brand = foldWords(model.brand);
  const withoutBrand = (words: string[]): string[] =>
    brand.every((word, i) => words[i] === word) ? words.slice(brand.length) : words;
  const written = [model.model, model.name, ...model.aliases].map(foldWords);
  return new Set([...written, ...written.map(withoutBrand)].map(foldPlate).filter((folded) => folded !== ''));
};

const push = <K>(map: Map<K, number[]>, key: K, value: number): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

/** `locale` decides which words of a query name the category rather than the model. */
export const buildModelIndex = (models: readonly CatalogueModel[], locale = 'en'): ModelIndex => {
  const forms: ModelForm[] = [];
  const exact = new Map<string, number[]>();
  const postings = new Map<string, number[]>();
  const brands = new Map<string, number[]>();
  models.forEach((model, at) => {
    push(brands, brandKey(model.brand), at);
    for (const folded of writtenForms(model)) {
      const pieces = trigramsOf(folded);
      for (const piece of pieces) push(postings, piece, forms.length);
      push(exact, folded, forms.length);
      forms.push({ model: at, folded, pieces: pieces.size });
    }
  });
  // `iphone` names a device and begins its models' names, `mesh` may be a maker: such words do say something.
  const telling = new Set(models.flatMap(({ model }) => foldWords(model)));
  const filler = new Set([...fillerWords(locale)].filter((word) => !brands.has(word) && !telling.has(word)));
  const packed = new Map([...postings].map(([piece, list]) => [piece, Uint32Array.from(list)]));
  return { models, forms, exact, postings: packed, brands, filler };
};
