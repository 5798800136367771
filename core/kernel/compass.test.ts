import { expect, test } from '@jest/globals';
import { directionTo } from './compass.ts';

const HERE = { lat: 53.55, lon: 10 };

test.each([
  ['n', 0.1, 0],
  ['ne', 0.1, 0.17],
  ['e', 0, 0.1],
  ['se', -0.1, 0.17],
  ['s', -0.1, 0],
  ['sw', -0.1, -0.17],
  ['w', 0, -0.1],
  ['nw', 0.1, -0.17],
])('%s', (point, north, east) => {
  expect(directionTo(HERE, { lat: HERE.lat + north, lon: HERE.lon + east })).toBe(point);
});

test('the shorter way round the earth counts', () => {
  expect(directionTo({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBe('e');
});
