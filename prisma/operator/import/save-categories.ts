import type { Pool, PoolClient } from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { storableJson } from '../../stores/storable.ts';
import { inBatch } from './in-batch.ts';
import type { Existing, Numbered, Outcome } from './outcome.ts';

/** A category as a file names it; null where the file doesn't say. */
export interface ImportedCategory {
  readonly key: string;
  readonly name: string;
  readonly icon: string | null;
  readonly baseFeeAmount: number;
  readonly currency: string;
  readonly minutes: number;
  readonly sort: number | null;
}

type CategoryColumns = { readonly [K in keyof ImportedCategory]: NonNullable<ImportedCategory[K]> };

const DEFAULTS = { icon: '🔧', sort: 1_000 };

const READ = `
  SELECT key, name, icon, base_fee_amount AS "baseFeeAmount", currency::text, minutes, sort
    FROM category WHERE key = ANY ($1::text[])`;

const WRITE = `
  INSERT INTO category (key, name, icon, base_fee_amount, currency, minutes, sort)
  SELECT r.key, r.name, r.icon, r."baseFeeAmount", r.currency, r.minutes, r.sort
    FROM jsonb_to_recordset($1::jsonb)
      AS r (key text, name text, icon text, "baseFeeAmount" int, currency text, minutes int, sort int)
  ON CONFLICT (key) DO UPDATE SET name = excluded.name, icon = excluded.icon, currency = excluded.currency,
    base_fee_amount = excluded.base_fee_amount, minutes = excluded.minutes, sort = excluded.sort`;

export const createSaveCategories =
  (pool: Pool, { existing }: { readonly existing: Existing }) =>
  (rows: ReadonlyArray<Numbered<ImportedCategory>>): Promise<readonly Outcome[]> =>
    inBatch(pool, async (client: PoolClient) => {
      const { rows: found } = await client.query<CategoryColumns>(READ, [rows.map(({ row }) => row.key)]);
      const known = new Map(found.map((category) => [category.key, category]));
      const next = rows.map(({ row }): CategoryColumns => {
        const before = known.get(row.key);
        return {
          ...row,
          icon: row.icon ?? before?.icon ?? DEFAULTS.icon,
          sort: row.sort ?? before?.sort ?? DEFAULTS.sort,
        };
      });
      const outcomes = next.map((category): Outcome => {
        const before = known.get(category.key);
        if (!before) return 'added';
        return existing === 'keep' || isDeepStrictEqual({ ...category }, { ...before }) ? 'unchanged' : 'updated';
      });
      const changed = next.filter((_, index) => outcomes[index] !== 'unchanged');
      if (changed.length > 0) await client.query(WRITE, [storableJson(changed)]);
      return outcomes;
    });

/** Every category with the planned minutes of its repairs. */
export const readCategoryMinutes = async (pool: Pool): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await pool.query<{ key: string; minutes: number }>('SELECT key, minutes FROM category');
  return new Map(rows.map(({ key, minutes }) => [key, minutes]));
};
