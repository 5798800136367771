import type { Duration } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';

/** From door to door in whole minutes, parking included; null where no road leads. Rows are sources. */
export type TravelTable = ReadonlyArray<ReadonlyArray<number | null>>;

export type TravelAnswer =
  | { readonly kind: 'measured'; readonly minutes: TravelTable }
  /** One of the places is nowhere near a road that it knows. */
  | { readonly kind: 'off_the_map' }
  /** It can't be asked now, or has not answered. `retryAfter`: earlier there is no use. */
  | { readonly kind: 'silent'; readonly why: string; readonly retryAfter: Duration };

/** Who knows the roads. Slow and often away: asked ahead, never by somebody who waits. */
export interface TravelSource {
  /** Each source to each destination; as many of both as `mostPlaces` together. */
  table(sources: readonly Place[], destinations: readonly Place[]): Promise<TravelAnswer>;
  readonly mostPlaces: number;
}
