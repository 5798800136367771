import { parseArgs } from 'node:util';
import type { Bench, BenchOptions, Row } from './bench.ts';
import { jobsPerSecond } from './jobs-per-second.ts';
import { mirror } from './mirror.ts';
import { noticeWithChannelDown } from './notice-with-channel-down.ts';
import { roundTrip } from './round-trip.ts';
import { startToReady } from './start-to-ready.ts';
import { webhookToDurable } from './webhook-to-durable.ts';

const benches: readonly Bench[] = [
  webhookToDurable,
  roundTrip,
  mirror,
  noticeWithChannelDown,
  jobsPerSecond,
  startToReady,
];

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

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '10000' }, down: { type: 'string', default: 'telegram' } },
});
const options: BenchOptions = { people: Number(values.people), down: values.down === 'sms' ? 'sms' : 'telegram' };
if (!Number.isInteger(options.people) || options.people < 100 || options.down !== values.down) {
  console.error('--people is a number from 100 on; --down is telegram or sms');
  process.exit(1);
}
const unknown = wanted.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. There is: ${benches.map(({ name }) => name).join(', ')}`);
  process.exit(1);
}
const rows: Row[] = [];
for (const bench of benches.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`${bench.name}: ${bench.about}`);
  rows.push(...(await bench.run(options)));
}
console.log('');
print(rows);
