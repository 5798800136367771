import { expect, test } from '@jest/globals';
import { formatClock, formatDay, formatMoment, formatWindow } from './format-time.ts';

const BERLIN = 'Europe/Berlin';
const TUESDAY = Date.parse('2026-11-24T14:00:00+01:00');
const WINDOW = { start: TUESDAY, end: TUESDAY + 2 * 3_600_000 };

test.each([
  ['en', 'Tue 24 Nov, 14:00-16:00'],
  ['de', 'Di 24. Nov., 14:00-16:00'],
  ['es', 'mar 24 nov, 14:00-16:00'],
])('in %s a window reads %s', (locale, words) => {
  expect(formatWindow(WINDOW, BERLIN, locale)).toBe(words);
});

test('the wall clock is that of the place, and counts to 24 in every language', () => {
  for (const locale of ['en', 'de', 'es']) {
    expect(formatClock(TUESDAY, 'Atlantic/Canary', locale)).toBe('13:00');
    expect(formatMoment(TUESDAY - 14 * 3_600_000, BERLIN, locale)).toMatch(/24.*, 00:00$/);
  }
});

test('no day is longer than a button takes, in any language and at any time of the year', () => {
  for (const locale of ['en', 'de', 'es']) {
    const days = Array.from({ length: 366 }, (_, day) => formatDay(TUESDAY + day * 86_400_000, BERLIN, locale));
    expect(days.filter((day) => day.length > 12 || /^\S+[.,]\s/.test(day))).toEqual([]);
  }
});
