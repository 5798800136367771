import type { Place } from '../../kernel/place.ts';

/** Five decimals are about a metre. */
const DIGITS = 5;

/**
 * The way to a place in the map apps that people have; each link opens the app where it is installed. All are ordinary
 * web links, because chat platforms take no `geo:`, and as short as their makers allow: on SMS they are written out.
 */
export const mapLinks = (place: Place): ReadonlyArray<{ readonly label: string; readonly url: string }> => {
  const lat = place.lat.toFixed(DIGITS);
  const lon = place.lon.toFixed(DIGITS);
  const to = `${lat},${lon}`;
  return [
    { label: 'Google Maps', url: `https://www.google.com/maps/dir/?api=1&destination=${to}` },
    { label: 'Apple Maps', url: `https://maps.apple.com/?daddr=${to}` },
    { label: 'OpenStreetMap', url: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}&zoom=17` },
    { label: 'Waze', url: `https://waze.com/ul?ll=${to}&navigate=yes` },
  ];
};
