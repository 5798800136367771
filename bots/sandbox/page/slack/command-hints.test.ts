import { hintsFor } from './command-hints.ts';

const typed = (text: string): string[] => hintsFor(text).map((hint) => hint.typed);

test('a slash shows all commands, and each letter narrows them', () => {
  expect(typed('/').length).toBeGreaterThan(3);
  expect(typed('/callout h')).toEqual(['/callout health', '/callout help']);
  expect(typed('/CALLOUT SE')).toEqual(['/callout search ']);
});

test('words and complete commands need no hint', () => {
  expect(typed('and/or')).toEqual([]);
  expect(typed('')).toEqual([]);
  expect(typed('/callout health')).toEqual([]);
  expect(typed('/callout search Clara')).toEqual([]);
});
