import zoneAt from 'tz-lookup';
import { isPlace } from '../../core/kernel/place.ts';
import type { Places } from '../../core/ports/places.ts';

/** From a map of the world's zones in memory; null at sea, where a zone is a number of hours and nobody lives. */
export const timeZoneAt: Places['timeZoneAt'] = (place) => {
  if (!isPlace(place)) return null;
  const zone = zoneAt(place.lat, place.lon);
  return zone.startsWith('Etc/') ? null : zone;
};
