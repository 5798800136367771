import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { parse, type Parser } from 'csv-parse';
import { OperatorError } from '../operator-error.ts';
import type { Refused } from './report.ts';

export interface Columns {
  readonly required: readonly string[];
  readonly optional: readonly string[];
}

/** A row by column: columns that the file lacks are absent, empty cells are empty. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface OpenCsv {
  readonly unknownColumns: readonly string[];
  readonly rows: AsyncIterable<CsvRow | Refused>;
}

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

const SNIFFED_BYTES = 64 * 1024;
/** More than any row needs: a quotation mark that is never closed would otherwise take the whole file into memory. */
const LONGEST_ROW = 100_000;
const NOT_CLOSED = 'from this row on nothing could be read: a quotation mark (") may not be closed';

/**
 * Opens a CSV file: UTF-8 with or without BOM; comma, semicolon or tab as the first line has it; columns in any order
 * and case. Rows come one by one, however long the file is. Throws when the file as a whole cannot be what is wanted.
 */
export const openCsv = async (file: string, columns: Columns): Promise<OpenCsv> => {
  const delimiter = await sniffDelimiter(file);
  const broken: Error[] = [];
  const parser = createReadStream(file).pipe(
    parse({
      bom: true,
      delimiter,
      info: true,
      ltrim: true,
      max_record_size: LONGEST_ROW,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_skip: (error) => void broken.push(error ?? new Error('unreadable')),
    }),
  );
  const records = (parser as AsyncIterable<ParsedRecord>)[Symbol.asyncIterator]();
  const first = await records.next();
  const header = first.done ? [] : first.value.record.map(columnName);
  checkHeader(file, header, columns);
  const known = new Set([...columns.required, ...columns.optional]);
  return {
    unknownColumns: header.filter((name) => name !== '' && !known.has(name)),
    rows: readRows(records, header, broken, parser),
  };
};

/** `Radius km`, `radius-km` and `RADIUS_KM` are one column. */
const columnName = (cell: string): string =>
  cell
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

const sniffDelimiter = async (file: string): Promise<string> => {
  const start = await readStart(file);
  if (/^(\u00FF\u00FE|\u00FE\u00FF)/.test(start.toString('latin1'))) {
    throw new OperatorError('not_utf8', `${file} is UTF-16. Save it as CSV UTF-8.`);
  }
  const header = start.toString('utf8').split(/[\r\n]/, 1)[0] ?? '';
  const count = (delimiter: string): number => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
};

const readStart = async (file: string): Promise<Buffer> => {
  try {
    const handle = await open(file);
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(SNIFFED_BYTES), 0, SNIFFED_BYTES, 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw new OperatorError('unreadable_file', `${file} cannot be read: ${(error as Error).message}`);
  }
};

const checkHeader = (file: string, header: readonly string[], { required, optional }: Columns): void => {
  const expected = `It needs the columns ${required.join(', ')}, and may have ${optional.join(', ')}, in any order.`;
  if (header.length === 0) throw new OperatorError('no_header', `${file} is empty. ${expected}`);
  const missing = required.filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new OperatorError('columns_missing', `${file} lacks the column ${missing.join(', ')}. ${expected}`, {
      missing,
    });
  }
  const twice = header.filter((name, index) => name !== '' && header.indexOf(name) !== index);
  if (twice.length > 0) {
    throw new OperatorError('column_twice', `${file} has the column ${twice.join(', ')} twice.`, { twice });
  }
};

async function* readRows(
  records: AsyncIterator<ParsedRecord>,
  header: readonly string[],
  broken: readonly Error[],
  parser: Parser,
): AsyncGenerator<CsvRow | Refused> {
  let last = 1;
  let countedTwice = 0;
  try {
    for (let next = await records.next(); !next.done; next = await records.next()) {
      const { record, info } = next.value;
      // The parser tells where a row ends, and takes a CRLF inside a cell for two lines.
      countedTwice += countIn(record, /\r\n/g);
      last = info.lines - countedTwice;
      const line = last - countIn(record, /\r\n|\n|\r/g);
      yield readRow(line, record, header);
    }
  } finally {
    parser.destroy();
  }
  if (broken.length > 0) yield { line: last + 1, column: null, value: null, why: NOT_CLOSED };
}

const countIn = (record: readonly string[], what: RegExp): number =>
  record.reduce((count, cell) => count + (cell.match(what)?.length ?? 0), 0);

const readRow = (line: number, record: readonly string[], header: readonly string[]): CsvRow | Refused => {
  const surplus = record.slice(header.length).some((cell) => cell.trim() !== '');
  if (surplus || record.length < header.length) {
    const why = `has ${record.length} cells where the first line has ${header.length}: put cells with a delimiter in quotes`;
    return { line, column: null, value: null, why };
  }
  const cells = Object.fromEntries(header.map((name, index) => [name, (record[index] ?? '').trim()]));
  const garbled = Object.entries(cells).find(([, cell]) => cell.includes('\uFFFD'));
  if (garbled) return { line, column: garbled[0], value: garbled[1], why: 'is not UTF-8: save the file as CSV UTF-8' };
  return { line, cells };
};
