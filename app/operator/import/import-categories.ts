import type { Pool } from 'pg';
import { z } from 'zod';
import type { Existing } from '../../../prisma/operator/import/outcome.ts';
import { createSaveCategories, type ImportedCategory } from '../../../prisma/operator/import/save-categories.ts';
import { maybe, needed, text, whole } from './cells.ts';
import { importCsv } from './import-csv.ts';
import type { ImportReport } from './report.ts';

const COLUMNS = {
  required: ['key', 'name', 'base_fee_minor', 'currency', 'minutes'],
  optional: ['icon', 'sort'],
};

/** In the minor unit; a repair for more than this is a slip of the decimal point. */
const HIGHEST_FEE = 10_000_000;

export const importCategories = (
  pool: Pool,
  file: string,
  { existing = 'update' }: { readonly existing?: Existing } = {},
): Promise<ImportReport> =>
  importCsv(file, {
    columns: COLUMNS,
    row,
    unique: ({ key }) => [{ column: 'key', value: key }],
    save: createSaveCategories(pool, { existing }),
  });

const row: z.ZodType<ImportedCategory> = z
  .object({
    key: needed(text(60).regex(/^[a-z][a-z0-9-]*$/, 'is no key: small letters, digits and dashes')),
    name: needed(text(100)),
    icon: maybe(text(16)),
    base_fee_minor: needed(whole(0, HIGHEST_FEE, 'fee in the minor unit (cents)')),
    currency: needed(text(3).regex(/^[A-Z]{3}$/, 'is no currency code, such as EUR')),
    minutes: needed(whole(1, 1_440, 'duration in minutes')),
    sort: maybe(whole(0, 1_000_000, 'place in the order')),
  })
  .transform(({ base_fee_minor: baseFeeAmount, ...cells }) => ({ ...cells, baseFeeAmount }));
