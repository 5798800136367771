import type { Geocoder } from '../../core/ports/geocoder.ts';
import type { GeocodedTexts } from '../../core/ports/geocoded-texts.ts';

export type GeocodeAhead = (words: readonly string[], locale: string | null) => Promise<void>;

/** Asks about words before a turn needs to know them. What it could not find out, the turn does without. */
export const createGeocodeAhead =
  (geocoder: Geocoder, texts: GeocodedTexts): GeocodeAhead =>
  async (words, locale) => {
    for (const text of words) {
      if (await texts.isFresh(text)) continue;
      const answer = await geocoder.find(text, locale);
      if (answer.kind === 'answered') await texts.keep(text, answer.places);
    }
  };
