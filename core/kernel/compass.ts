import type { Place } from './place.ts';

export const COMPASS_POINTS = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const;

export type CompassPoint = (typeof COMPASS_POINTS)[number];

/** In which direction one place lies from another: the eighth of the horizon of the initial great-circle bearing. */
export const directionTo = (from: Place, to: Place): CompassPoint => {
  const [lat1, lat2, turn] = [from.lat, to.lat, to.lon - from.lon].map((degrees) => (degrees * Math.PI) / 180) as [
    number,
    number,
    number,
  ];
  const east = Math.sin(turn) * Math.cos(lat2);
  const north = Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn);
  const eighth = Math.round(Math.atan2(east, north) / (Math.PI / 4));
  return COMPASS_POINTS[(eighth + 8) % 8] ?? 'n';
};
