import type { Place } from '../kernel/place.ts';

/** One place that words may mean. */
export interface FoundPlace {
  /** As an address is written there, e.g. `Osterstraße 120, 20255 Hamburg`. */
  readonly label: string;
  readonly place: Place;
  /** The house itself, and not only its street or town. */
  readonly isExact: boolean;
}

export type GeocoderAnswer =
  /** The likeliest first; none: it knows no such place. */
  | { readonly kind: 'answered'; readonly places: readonly FoundPlace[] }
  | { readonly kind: 'silent'; readonly why: string };

/** Who knows where words lead. Never asked inside a unit of work: what it said is read there from `work.places`. */
export interface Geocoder {
  find(words: string, locale: string | null): Promise<GeocoderAnswer>;
}
