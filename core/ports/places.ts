import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';
import type { FoundPlace } from './geocoder.ts';

/** What the geocoder said, and when. No places: it knew none. */
export interface LookedUp {
  readonly places: readonly FoundPlace[];
  readonly asOf: Instant;
}

/** What is known about places, from our own memory: nothing here waits for the network. */
export interface Places {
  /** Null where nobody could be asked about these words. */
  found(words: string): Promise<LookedUp | null>;
  /** IANA zone of the place; null where none is known. */
  timeZoneAt(place: Place): string | null;
}
