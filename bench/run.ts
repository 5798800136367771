import type { Bench, Row } from './bench.ts';
import { jobsPerSecond } from './jobs-per-second.ts';
import { mirror } from './mirror.ts';
import { roundTrip } from './round-trip.ts';
import { startToReady } from './start-to-ready.ts';
import { webhookToDurable } from './webhook-to-durable.ts';

const benches: readonly Bench[] = [webhookToDurable, roundTrip, mirror, jobsPerSecond, startToReady];

const print = (rows: readonly Row[]): void => {
  const columns = ['what', 'ours', 'against', 'ratio', 'goal'] as const;
  const widths = columns.map((column) => Math.max(column.length, ...rows.map((row) => row[column].length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(line(columns));
  console.log(line(widths.map((width) => '-'.repeat(width))));
  for (const row of rows) console.log(line(columns.map((column) => row[column])));
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There is: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const rows: Row[] = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`${bench.name}: ${bench.about}`);
  rows.push(...(await bench.run()));
}
console.log('');
print(rows);
