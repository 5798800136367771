import { expect, test } from '@jest/globals';
import { hours } from '../../kernel/instant.ts';
import { parsePartDay, partDayIn } from './parse-part-day.ts';

/** A Tuesday, 10:00 in Berlin. */
const NOW = Date.parse('2026-11-24T10:00:00+01:00');
const ZONE = 'Europe/Berlin';

test.each([
  ['5', '2026-11-29'],
  ['10 days', '2026-12-04'],
  ['in 2 weeks', '2026-12-08'],
  ['a week', '2026-12-01'],
  ['about 3 weeks', '2026-12-15'],
  ['tomorrow', '2026-11-25'],
  ['Friday', '2026-11-27'],
  ['it comes next monday', '2026-11-30'],
  ['4 Dec', '2026-12-04'],
  ['4.12.', '2026-12-04'],
])('%s is a morning ahead', (typed, day) => {
  expect(parsePartDay(typed, NOW, ZONE, 'en')).toBe(Date.parse(`${day}T08:00:00+01:00`));
});

test.each([
  ['de', '5 Tage', '2026-11-29'],
  ['de', 'in zwei Wochen', '2026-12-08'],
  ['de', 'etwa einen Monat', '2026-12-24'],
  ['de', 'nächsten Freitag', '2026-12-04'],
  ['de', 'am 4. Dezember', '2026-12-04'],
  ['es', '5 días', '2026-11-29'],
  ['es', 'dentro de dos semanas', '2026-12-08'],
  ['es', 'el próximo viernes', '2026-11-27'],
  ['es', '4 de diciembre', '2026-12-04'],
])('in %s, %s is a morning ahead', (locale, typed, day) => {
  expect(parsePartDay(typed, NOW, ZONE, locale)).toBe(Date.parse(`${day}T08:00:00+01:00`));
});

test.each(['', 'no idea', 'today', '0', '999', '20 Nov'])('%p is no day from tomorrow on', (typed) => {
  expect(parsePartDay(typed, NOW, ZONE, 'en')).toBeNull();
});

test('the morning is that of the wall clock, also across a change of the clocks', () => {
  const saturday = Date.parse('2027-03-27T10:00:00+01:00');
  expect(partDayIn(3, saturday, ZONE)).toBe(Date.parse('2027-03-30T08:00:00+02:00'));
  expect(partDayIn(3, NOW, ZONE) - NOW).toBe(hours(70));
});
