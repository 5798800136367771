import type { CatalogueModel, Category } from '../catalogue/model.ts';

export interface CatalogueStore {
  categories(): Promise<readonly Category[]>;
  category(key: string): Promise<Category | null>;
  model(id: string): Promise<CatalogueModel | null>;
  /** Up to `limit` models that the text may mean, the likeliest first. */
  search(query: string, category: string | null, limit: number): Promise<readonly CatalogueModel[]>;
}
