import type { Pool } from 'pg';
import { z } from 'zod';
import type { Existing } from '../../../prisma/operator/import/outcome.ts';
import { readCategoryMinutes } from '../../../prisma/operator/import/save-categories.ts';
import { createSaveModels, type ImportedModel } from '../../../prisma/operator/import/save-models.ts';
import { maybe, needed, text, whole } from './cells.ts';
import { importCsv } from './import-csv.ts';
import type { ImportReport } from './report.ts';

const COLUMNS = {
  required: ['category', 'brand', 'model'],
  optional: ['legacy_id', 'name', 'aliases', 'skill_level', 'minutes'],
};

export const importCatalogue = async (
  pool: Pool,
  file: string,
  { existing = 'update' }: { readonly existing?: Existing } = {},
): Promise<ImportReport> => {
  const minutesOf = await readCategoryMinutes(pool);
  return importCsv(file, {
    columns: COLUMNS,
    row: rowOf(minutesOf),
    unique: ({ brand, model, legacyId }) => [
      ...(legacyId === null ? [] : [{ column: 'legacy_id', value: legacyId }]),
      { column: 'model', value: `${brand} ${model}` },
    ],
    save: createSaveModels(pool, { existing, minutesOf }),
  });
};

const rowOf = (categories: ReadonlyMap<string, number>): z.ZodType<ImportedModel> =>
  z
    .object({
      legacy_id: maybe(text(100)),
      category: needed(
        text(60).refine((key) => categories.has(key), 'is no category: import it first, or see `import categories`'),
      ),
      brand: needed(text(100)),
      model: needed(text(100)),
      name: maybe(text(200)),
      aliases: maybe(text(1_000).transform(readAliases)),
      skill_level: maybe(whole(1, 3, 'skill level')),
      minutes: maybe(whole(1, 1_440, 'duration in minutes')),
    })
    .transform(({ legacy_id: legacyId, skill_level: skillLevel, ...cells }) => ({ ...cells, legacyId, skillLevel }));

const readAliases = (cell: string): string[] =>
  cell
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
