import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import type { TravelEstimator } from './travel.ts';

/** From door to door, whole minutes, parking included; how it was on `asOf`. */
export interface MeasuredWay {
  readonly minutes: number;
  readonly asOf: Instant;
}

/** What has been measured, in memory. Asking for a way that is not in it is how it learns what to measure next. */
export interface KnownWays {
  between(from: Place, to: Place): MeasuredWay | null;
}

/** Measured minutes where there are any, however old: roads change slowly. An estimate for all other ways. */
export const knownTravel = (ways: KnownWays, otherwise: TravelEstimator): TravelEstimator => ({
  minutes: (from, to) => ways.between(from, to)?.minutes ?? otherwise.minutes(from, to),
  quality: (from, to) => {
    const way = ways.between(from, to);
    return way ? { kind: 'measured', asOf: way.asOf } : otherwise.quality(from, to);
  },
});
