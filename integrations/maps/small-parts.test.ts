import { describe, expect, test } from '@jest/globals';
import { hours, seconds } from '../../core/kernel/instant.ts';
import { createPace } from './pace.ts';
import { readRetryAfter } from './read-retry-after.ts';
import { timeZoneAt } from './time-zone-at.ts';

describe('Retry-After', () => {
  const now = Date.parse('2027-03-01T08:00:00Z');
  test.each([
    ['120', seconds(120)],
    ['Mon, 01 Mar 2027 08:01:00 GMT', seconds(60)],
    ['Mon, 01 Mar 2027 07:00:00 GMT', seconds(1)],
    ['999999999', hours(24)],
    ['soon', seconds(30)],
    [null, seconds(30)],
  ])('%j is understood', (header, wait) => {
    expect(readRetryAfter(header, seconds(30), now)).toBe(wait);
  });
});

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
