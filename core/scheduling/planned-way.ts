import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import type { TravelEstimator } from './travel.ts';

/** A way as it was known when something was planned with it. */
export interface PlannedWay {
  readonly minutes: number;
  /** Null: nobody has measured it, it was estimated by distance. */
  readonly measuredAt: Instant | null;
}

export const plannedWay = (travel: TravelEstimator, from: Place, to: Place): PlannedWay => {
  const quality = travel.quality(from, to);
  return { minutes: travel.minutes(from, to), measuredAt: quality.kind === 'measured' ? quality.asOf : null };
};
