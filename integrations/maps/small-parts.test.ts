import { describe, expect, test } from '@jest/globals';
import { createPace } from './pace.ts';
import { timeZoneAt } from './time-zone-at.ts';

describe('the clock of a place', () => {
  test.each([
    ['Hamburg', 53.55, 9.99, 'Europe/Berlin'],
    ['Vienna', 48.21, 16.37, 'Europe/Vienna'],
    ['Las Palmas', 28.1, -15.43, 'Atlantic/Canary'],
  ])('in %s', (_, lat, lon, zone) => {
    expect(timeZoneAt({ lat, lon })).toBe(zone);
  });

  test.each([
    ['at sea', 40, -40],
    ['nowhere', 153, 9],
  ])('%s is nobody’s', (_, lat, lon) => {
    expect(timeZoneAt({ lat, lon })).toBeNull();
  });
});

test('whoever would stand in line for too long is sent away at once', async () => {
  const pace = createPace(40, 50);
  const began = performance.now();
  const turns = await Promise.all([pace(), pace(), pace(), pace()]);
  expect(turns).toEqual([true, true, false, false]);
  expect(performance.now() - began).toBeGreaterThanOrEqual(35);
});
