import type { Instant } from '../kernel/instant.ts';
import { distanceKm, type Place } from '../kernel/place.ts';

/** Where the minutes of a way come from. */
export type TravelQuality =
  | { readonly kind: 'measured'; readonly asOf: Instant }
  /** By distance: right on average, and wrong where a river is in between. */
  | { readonly kind: 'estimate' };

/** How long an expert needs from door to door: whole minutes, parking included. Answers at once, from memory. */
export interface TravelEstimator {
  minutes(from: Place, to: Place): number;
  quality(from: Place, to: Place): TravelQuality;
}

/** Streets bend: network over straight-line distance is about 1.2 to 1.4 in cities (Giacomin and Levinson 2015). */
const DETOUR_FACTOR = 1.3;

/** Finding a space, unloading, ringing the bell. Also the least that any change of place takes. */
export const PARKING_MINUTES = 5;

/**
 * Road kilometres up to `upToKm` are driven at `kmPerHour`. Large European cities average some 25 km/h by day; then
 * come arterial roads, then motorways with their approaches. Speeds only rise with distance, so that the time is
 * concave in it: a way by a third place is never shorter than the direct one.
 */
const PACE = [
  { fromKm: 0, upToKm: 10, kmPerHour: 25 },
  { fromKm: 10, upToKm: 40, kmPerHour: 50 },
  { fromKm: 40, upToKm: Number.POSITIVE_INFINITY, kmPerHour: 80 },
] as const;

const drivingMinutes = (roadKm: number): number =>
  PACE.reduce((sum, { fromKm, upToKm, kmPerHour }) => {
    const kilometres = Math.max(0, Math.min(roadKm, upToKm) - fromKm);
    return sum + (kilometres / kmPerHour) * 60;
  }, 0);

/** Needs nothing from outside, so it always answers. What was measured comes before it: `knownTravel`. */
export const estimateByDistance: TravelEstimator = {
  minutes: (from, to) => Math.ceil(PARKING_MINUTES + drivingMinutes(distanceKm(from, to) * DETOUR_FACTOR)),
  quality: () => ({ kind: 'estimate' }),
};
