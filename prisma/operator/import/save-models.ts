import type { Pool } from 'pg';
import { isDeepStrictEqual } from 'node:util';
import { storableJson } from '../../stores/storable.ts';
import { createIds } from '../../stores/ids.ts';
import { inBatch } from './in-batch.ts';
import type { Existing, Numbered, Outcome, RowRefusal } from './outcome.ts';

/** A model of the catalogue as a file names it; null where the file doesn't say. */
export interface ImportedModel {
  readonly legacyId: string | null;
  readonly category: string;
  readonly brand: string;
  readonly model: string;
  readonly name: string | null;
  readonly aliases: readonly string[] | null;
  readonly skillLevel: number | null;
  readonly minutes: number | null;
}

type ModelColumns = { readonly [K in keyof ImportedModel]: NonNullable<ImportedModel[K]> } & { readonly id: string };
type KnownModel = Omit<ModelColumns, 'legacyId'> & { readonly legacyId: string | null };
type Judged = { readonly next: KnownModel; readonly outcome: Exclude<Outcome, RowRefusal> } | RowRefusal;

const READ = `
  SELECT id, legacy_id AS "legacyId", category_key AS category, brand, model, name, aliases,
         skill_level AS "skillLevel", minutes
    FROM catalogue_model
   WHERE legacy_id = ANY ($1::text[])
      OR (lower(brand), lower(model)) IN (SELECT lower(b), lower(m) FROM unnest($2::text[], $3::text[]) AS u (b, m))`;

const WRITE = `
  INSERT INTO catalogue_model (id, legacy_id, category_key, brand, model, name, aliases, skill_level, minutes)
  SELECT r.id, r."legacyId", r.category, r.brand, r.model, r.name, r.aliases, r."skillLevel", r.minutes
    FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, "legacyId" text, category text, brand text, model text, name text,
                                            aliases text[], "skillLevel" smallint, minutes int)
  ON CONFLICT (id) DO UPDATE SET legacy_id = excluded.legacy_id, category_key = excluded.category_key,
    brand = excluded.brand, model = excluded.model, name = excluded.name, aliases = excluded.aliases,
    skill_level = excluded.skill_level, minutes = excluded.minutes`;

/** `minutesOf`: how long a repair takes where only the category is known. */
export const createSaveModels = (
  pool: Pool,
  { existing, minutesOf }: { readonly existing: Existing; readonly minutesOf: ReadonlyMap<string, number> },
): ((rows: ReadonlyArray<Numbered<ImportedModel>>) => Promise<readonly Outcome[]>) => {
  const ids = createIds();
  const uuid = (): string => ids.uuid();
  return (rows) =>
    inBatch(pool, async (client) => {
      const { rows: known } = await client.query<KnownModel>(READ, [
        rows.flatMap(({ row }) => row.legacyId ?? []),
        rows.map(({ row }) => row.brand),
        rows.map(({ row }) => row.model),
      ]);
      const byLegacyId = new Map(known.map((model) => [model.legacyId, model]));
      const byName = new Map(known.map((model) => [nameOf(model), model]));
      const judged = rows.map(({ row }): Judged => {
        const named = byName.get(nameOf(row));
        const before = (row.legacyId === null ? undefined : byLegacyId.get(row.legacyId)) ?? named;
        if (named && before !== named) {
          return { column: 'model', value: row.model, code: 'same_model_twice', fact: named.legacyId ?? named.name };
        }
        return judge(row, before, uuid(), minutesOf.get(row.category) ?? 60, existing);
      });
      const changed = judged.flatMap((one) => ('next' in one && one.outcome !== 'unchanged' ? [one.next] : []));
      if (changed.length > 0) await client.query(WRITE, [storableJson(changed)]);
      return judged.map((one) => ('next' in one ? one.outcome : one));
    });
};

const nameOf = ({ brand, model }: { brand: string; model: string }): string => `${brand}\n${model}`.toLowerCase();

const judge = (
  row: ImportedModel,
  before: KnownModel | undefined,
  newId: string,
  minutes: number,
  existing: Existing,
): Judged => {
  const next: KnownModel = {
    id: before?.id ?? newId,
    legacyId: row.legacyId ?? before?.legacyId ?? null,
    category: row.category,
    brand: row.brand,
    model: row.model,
    name: row.name ?? before?.name ?? `${row.brand} ${row.model}`,
    aliases: row.aliases ?? before?.aliases ?? [],
    skillLevel: row.skillLevel ?? before?.skillLevel ?? 1,
    minutes: row.minutes ?? before?.minutes ?? minutes,
  };
  if (!before) return { next, outcome: 'added' };
  const isSame = existing === 'keep' || isDeepStrictEqual(next, { ...before });
  return { next, outcome: isSame ? 'unchanged' : 'updated' };
};
