import * as fc from 'fast-check';
import type { Place } from '../kernel/place.ts';
import { estimateByDistance } from './travel.ts';

const berlin: Place = { lat: 52.52, lon: 13.405 };
/** North of Berlin; a degree of latitude is 111.195 km. */
const north = (km: number): Place => ({ lat: berlin.lat + km / 111.195, lon: berlin.lon });
const aPlace = fc.record({
  lat: fc.double({ min: 47, max: 55, noNaN: true }),
  lon: fc.double({ min: 6, max: 15, noNaN: true }),
});

const way = (from: Place, to: Place): number => estimateByDistance.minutes(from, to);

describe('the way between two customers', () => {
  test.each([
    ['the same house costs the parking', 0, 5],
    ['1 km is 1.3 km of streets at 25 km/h', 1, 9],
    ['5 km is 6.5 km of streets', 5, 21],
    ['20 km is 26 km, of which 16 at 50 km/h', 20, 49],
    ['60 km is 78 km, of which 38 at 80 km/h', 60, 94],
  ])('%s', (_, km, expected) => {
    expect(way(berlin, north(km))).toBe(expected);
  });

  test('is whole, at least the parking, the same both ways, and never shorter by a third place', () => {
    fc.assert(
      fc.property(aPlace, aPlace, aPlace, (a, b, c) => {
        expect(Number.isInteger(way(a, b))).toBe(true);
        expect(way(a, b)).toBeGreaterThanOrEqual(5);
        expect(way(a, b)).toBe(way(b, a));
        expect(way(a, c)).toBeLessThanOrEqual(way(a, b) + way(b, c));
      }),
    );
  });
});
