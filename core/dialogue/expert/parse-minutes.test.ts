import { expect, test } from '@jest/globals';
import { parseMinutes } from './parse-minutes.ts';

test.each([
  ['45', 45],
  ['90 min', 90],
  ['20m', 20],
  ['1 minute', 1],
  ['1:30', 90],
  ['2h', 120],
  ['1h30', 90],
  ['1 hour 15 min', 75],
  ['1.5 hours', 90],
  ['0,5 h', 30],
  ['Half an hour', 30],
  ['an hour', 60],
  ['1,5 Stunden', 90],
  ['Eine halbe Stunde', 30],
  ['1 Stunde und 20 Minuten', 80],
  ['45 minutos', 45],
  ['2 horas', 120],
  ['Una hora y media', 90],
])('%s is a length of work', (typed, minutes) => {
  expect(parseMinutes(typed)).toBe(minutes);
});

test.each(['', 'soon', 'a while', '12345', '10 apples', '-5', 'constructor'])('%p is none', (typed) => {
  expect(parseMinutes(typed)).toBeNull();
});
