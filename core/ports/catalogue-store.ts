import type { CategoryDetection } from '../catalogue/detect-category.ts';
import type { CatalogueModel, Category } from '../catalogue/model.ts';

export interface CatalogueStore {
  categories(): Promise<readonly Category[]>;
  category(key: string): Promise<Category | null>;
  model(id: string): Promise<CatalogueModel | null>;
  /** Up to `limit` models that the text may mean, the likeliest first. */
  search(query: string, category: string | null, limit: number): Promise<readonly CatalogueModel[]>;
  /** The device that somebody writes about, with its brand and model where they are named. */
  detect(text: string, locale: string): Promise<CategoryDetection | null>;
}
