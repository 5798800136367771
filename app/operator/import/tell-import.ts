import type { Paint } from '../paint.ts';
import type { SeedReport } from '../seed.ts';
import { table } from '../table.ts';
import type { ImportReport, Refused } from './report.ts';

/** As many as one looks through on a screen; `--json` has all. */
const SHOWN = 30;

export const tellImport = (report: ImportReport, paint: Paint): string => {
  const { read, refused, unknownColumns } = report;
  const unread = unknownColumns.length > 0 ? `Not used: the columns ${unknownColumns.join(', ')}.\n` : '';
  return `${read} rows: ${tellCounts(report, paint)}.\n${unread}${tellRefused(refused, paint)}`;
};

export const tellSeed = (report: SeedReport, paint: Paint): string =>
  Object.entries(report as unknown as Record<string, ImportReport>)
    .map(([what, part]) => `${what.padEnd(10)}  ${tellCounts(part, paint)}\n${tellRefused(part.refused, paint)}`)
    .join('');

const tellCounts = ({ added, updated, unchanged, refused }: ImportReport, paint: Paint): string => {
  const rows = new Set(refused.map(({ line }) => line)).size;
  const counts = `${added} added, ${updated} updated, ${unchanged} unchanged`;
  return rows === 0 ? paint.green(counts) : `${counts}, ${paint.red(`${rows} refused`)}`;
};

const tellRefused = (refused: readonly Refused[], paint: Paint): string => {
  if (refused.length === 0) return '';
  const rows = refused
    .slice(0, SHOWN)
    .map(({ line, column, value, why }) => [String(line), column ?? '', shorten(value ?? ''), why]);
  const more = refused.length > SHOWN ? `… and ${refused.length - SHOWN} more; --json shows all.\n` : '';
  return `\n${table(['line', 'column', 'value', 'why it was refused'], rows, paint)}${more}`;
};

const shorten = (value: string): string => {
  const line = value.replaceAll(/\s+/g, ' ');
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
};
