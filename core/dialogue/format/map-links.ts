import type { Place } from '../../kernel/place.ts';

/** Five decimals are about a metre. */
const point = ({ lat, lon }: Place): string => `${lat.toFixed(5)},${lon.toFixed(5)}`;

/** The way to a place in the map apps that people have; each link opens the app where it is installed. */
export const mapLinks = (place: Place): ReadonlyArray<{ readonly label: string; readonly url: string }> => {
  const to = encodeURIComponent(point(place));
  const [lat, lon] = point(place).split(',');
  return [
    { label: 'Google Maps', url: `https://www.google.com/maps/dir/?api=1&destination=${to}` },
    { label: 'Apple Maps', url: `https://maps.apple.com/?daddr=${to}` },
    { label: 'OpenStreetMap', url: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lon}#map=17/${lat}/${lon}` },
    { label: 'Waze', url: `https://waze.com/ul?ll=${to}&navigate=yes` },
  ];
};
