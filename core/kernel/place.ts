/** A point on the earth in WGS 84 degrees. */
export interface Place {
  readonly lat: number;
  readonly lon: number;
}

const EARTH_RADIUS_KM = 6371.0088;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

export const isPlace = (p: Place): boolean => Math.abs(p.lat) <= 90 && Math.abs(p.lon) <= 180;

/** Great-circle distance in kilometres (haversine, mean earth radius). */
export const distanceKm = (a: Place, b: Place): number => {
  const dLat = radians(b.lat - a.lat);
  const dLon = radians(b.lon - a.lon);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
};
