import { stripVTControlCharacters } from 'node:util';
import type { Paint } from './paint.ts';

/** Columns as wide as their widest cell; the last one is left as it is. */
export const table = (header: readonly string[], rows: ReadonlyArray<readonly string[]>, paint: Paint): string => {
  const widths = header.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const line = (cells: readonly string[], style: (cell: string) => string): string =>
    cells
      .map(
        (cell, column) =>
          style(cell) + ' '.repeat(column === cells.length - 1 ? 0 : (widths[column] ?? 0) - widthOf(cell)),
      )
      .join('  ')
      .trimEnd();
  return `${[line(header, paint.dim), ...rows.map((row) => line(row, (cell) => cell))].join('\n')}\n`;
};

const widthOf = (cell: string): number => Array.from(stripVTControlCharacters(cell)).length;

/** `name  value` per line. */
export const facts = (pairs: ReadonlyArray<readonly [name: string, value: string]>, paint: Paint): string => {
  const width = Math.max(...pairs.map(([name]) => name.length));
  return pairs.map(([name, value]) => `${paint.dim(name.padEnd(width))}  ${value}\n`).join('');
};
