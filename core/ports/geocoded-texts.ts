import type { FoundPlace } from './geocoder.ts';

/** What the geocoder said, kept for all processes. */
export interface GeocodedTexts {
  /** Whether it is known well enough not to ask again: whoever found nothing may find something tomorrow. */
  isFresh(words: string): Promise<boolean>;
  keep(words: string, places: readonly FoundPlace[]): Promise<void>;
}
