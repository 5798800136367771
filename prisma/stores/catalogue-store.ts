import { buildModelIndex, type ModelIndex } from '../../core/catalogue/build-model-index.ts';
import type { CatalogueModel, Category } from '../../core/catalogue/model.ts';
import { detectCategory } from '../../core/catalogue/detect-category.ts';
import { searchModels } from '../../core/catalogue/search-models.ts';
import type { CatalogueStore } from '../../core/ports/catalogue-store.ts';
import type { Transaction } from './transaction.ts';

/** The whole catalogue as one revision of it: thousands of rows at most, so it is kept in memory with its index. */
export interface Catalogue {
  readonly categories: readonly Category[];
  readonly models: ReadonlyMap<string, CatalogueModel>;
  readonly index: ModelIndex;
}

export const readCatalogue = async (tx: Transaction): Promise<Catalogue> => {
  const categories = await tx.category.findMany({ orderBy: [{ sort: 'asc' }, { key: 'asc' }] });
  const rows = await tx.catalogueModel.findMany();
  const models = rows.map(
    (row): CatalogueModel => ({
      id: row.id,
      category: row.categoryKey,
      brand: row.brand,
      model: row.model,
      name: row.name,
      aliases: row.aliases,
      skillLevel: row.skillLevel as CatalogueModel['skillLevel'],
      minutes: row.minutes,
    }),
  );
  return {
    categories: categories.map(({ key, name, icon, baseFeeAmount, currency, minutes, sort }) => ({
      key,
      name,
      icon,
      baseFee: { amount: baseFeeAmount, currency },
      minutes,
      sort,
    })),
    models: new Map(models.map((model) => [model.id, model])),
    index: buildModelIndex(models),
  };
};

/** `catalogue` is asked for only when a work looks something up. */
export const createCatalogueStore = (catalogue: () => Promise<Catalogue>): CatalogueStore => ({
  categories: async () => (await catalogue()).categories,
  category: async (key) => (await catalogue()).categories.find((category) => category.key === key) ?? null,
  model: async (id) => (await catalogue()).models.get(id) ?? null,
  search: async (query, category, limit) =>
    searchModels((await catalogue()).index, query, limit, category ?? undefined).map(({ model }) => model),
  detect: async (text, locale) => detectCategory(text, locale, (await catalogue()).index),
});
