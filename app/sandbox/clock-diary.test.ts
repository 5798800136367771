import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openClockDiary } from './clock-diary.ts';

const HOUR = 3_600_000;
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clock-diary-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a message keeps the business time at which it was written, however far the clock went later', () => {
  const diary = openClockDiary(join(folder, 'clock.json'));
  diary.note(100_000, 100_000 + 2 * HOUR);
  diary.note(200_000, 200_000 + 26 * HOUR);
  expect(diary.businessTimeOf(150_000)).toBe(150_000 + 2 * HOUR);
  expect(diary.businessTimeOf(200_000)).toBe(200_000 + 26 * HOUR);
});

test('the diary outlives the process', () => {
  const file = join(folder, 'deep', 'clock.json');
  openClockDiary(file).note(100_000, 100_000 + HOUR);
  expect(openClockDiary(file).businessTimeOf(101_000)).toBe(101_000 + HOUR);
});

test('what lies before the first entry is as far ahead as that', () => {
  const diary = openClockDiary(join(folder, 'clock.json'));
  expect(diary.businessTimeOf(5_000)).toBe(5_000);
  diary.note(100_000, 100_000 + HOUR);
  expect(diary.businessTimeOf(5_000)).toBe(5_000 + HOUR);
});

test('a torn file is begun anew', () => {
  const file = join(folder, 'clock.json');
  writeFileSync(file, '[{"from":');
  const diary = openClockDiary(file);
  expect(diary.businessTimeOf(5_000)).toBe(5_000);
  diary.note(1_000, 1_000 + HOUR);
  expect(openClockDiary(file).businessTimeOf(5_000)).toBe(5_000 + HOUR);
});
