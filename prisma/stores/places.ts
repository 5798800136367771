import type { FoundPlace } from '../../core/ports/geocoder.ts';
import type { Places } from '../../core/ports/places.ts';
import { wordsKey } from '../../core/kernel/words-key.ts';
import type { WorkContext } from './transaction.ts';

export const createPlaces = ({ tx }: WorkContext, timeZoneAt: Places['timeZoneAt']): Places => ({
  timeZoneAt,
  found: async (words) => {
    const row = await tx.geocodedText.findUnique({ where: { words: wordsKey(words) } });
    return row && { places: row.hits as unknown as readonly FoundPlace[], asOf: row.asOf.getTime() };
  },
});
