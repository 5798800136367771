import type { z } from 'zod';
import type { Numbered, Outcome, RowRefusal } from '../../../prisma/operator/import/outcome.ts';
import { type Columns, type CsvRow, openCsv } from './open-csv.ts';
import type { ImportReport, Refused } from './report.ts';

/** What a kind of file holds and what becomes of its rows. */
export interface ImportKind<Row> {
  readonly columns: Columns;
  readonly row: z.ZodType<Row>;
  /** What no two rows of one file may share. */
  readonly unique: (row: Row) => ReadonlyArray<{ readonly column: string; readonly value: string }>;
  readonly save: (rows: ReadonlyArray<Numbered<Row>>) => Promise<readonly Outcome[]>;
}

/** Few enough to keep locks short, many enough that round trips don't count. */
const BATCH = 500;

/** Reads a file to its end: each row is saved or refused with the reason, and none stops the others. */
export const importCsv = async <Row>(file: string, kind: ImportKind<Row>): Promise<ImportReport> => {
  const { unknownColumns, rows } = await openCsv(file, kind.columns);
  const counts = { read: 0, added: 0, updated: 0, unchanged: 0 };
  const refused: Refused[] = [];
  const seen = new Map<string, number>();
  let batch: Numbered<Row>[] = [];
  const saveBatch = async (): Promise<void> => {
    if (batch.length === 0) return;
    const outcomes = await kind.save(batch);
    for (const [index, outcome] of outcomes.entries()) {
      if (typeof outcome === 'string') counts[outcome] += 1;
      else refused.push(tellRefusal(batch[index]?.line ?? 0, outcome));
    }
    batch = [];
  };
  for await (const row of rows) {
    counts.read += 1;
    const judged = 'cells' in row ? judge(kind, row, seen) : [row];
    if ('row' in judged) batch.push(judged);
    else refused.push(...judged);
    if (batch.length === BATCH) await saveBatch();
  }
  await saveBatch();
  return { file, ...counts, refused: refused.toSorted((a, b) => a.line - b.line), unknownColumns };
};

const judge = <Row>(
  kind: ImportKind<Row>,
  { line, cells }: CsvRow,
  seen: Map<string, number>,
): Numbered<Row> | readonly Refused[] => {
  const parsed = kind.row.safeParse(cells);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => {
      const column = path.length === 0 ? null : String(path[0]);
      return { line, column, value: column === null ? null : (cells[column] ?? null), why: message };
    });
  }
  const keys = kind.unique(parsed.data).map((key) => ({ ...key, id: `${key.column} ${key.value.toLowerCase()}` }));
  const repeated = keys.find(({ id }) => seen.has(id));
  if (repeated) {
    const { column, value, id } = repeated;
    return [{ line, column, value, why: `is on line ${seen.get(id)} too` }];
  }
  for (const { id } of keys) seen.set(id, line);
  return { line, row: parsed.data };
};

const tellRefusal = (line: number, { column, value, code, fact }: RowRefusal): Refused => {
  const why = {
    belongs_to_somebody_else: `belongs to ${fact} already`,
    has_another_legacy_id: `belongs to the person with legacy_id ${fact} already`,
    same_person_twice: `is the same person as on line ${fact}`,
    same_model_twice: `is in the catalogue already, as ${fact}`,
  }[code];
  return { line, column, value, why };
};
