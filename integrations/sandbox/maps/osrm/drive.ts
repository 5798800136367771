export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** The part of the world that this map has: Europe. Swapped coordinates are off it. */
const EDGES = { south: 34, north: 72, west: -12, east: 36 };

export const isOnTheMap = ({ lat, lon }: Point): boolean =>
  lat >= EDGES.south && lat <= EDGES.north && lon >= EDGES.west && lon <= EDGES.east;

const metresBetween = (a: Point, b: Point): number => {
  const radians = Math.PI / 180;
  const x = (b.lon - a.lon) * radians * Math.cos(((a.lat + b.lat) / 2) * radians);
  const y = (b.lat - a.lat) * radians;
  return Math.hypot(x, y) * 6_371_000;
};

/** Between 0.9 and 1.2, the same for the same two places, and another for the way back: one-way streets. */
const bends = (a: Point, b: Point): number =>
  1.05 + 0.15 * Math.sin(a.lat * 917.3 + a.lon * 331.7 + b.lat * 571.1 + b.lon * 149.9);

/** Streets first, then arterial roads, then motorways: how far on each, and metres a second on them. */
const ROADS = [
  { metres: 4_000, speed: 8.5 },
  { metres: 20_000, speed: 15 },
  { metres: Number.POSITIVE_INFINITY, speed: 27 },
];

/** Seconds on empty roads. It knows nothing of how we estimate: that is what it is there for. */
export const secondsOfDriving = (from: Point, to: Point): number => {
  let left = metresBetween(from, to) * 1.42 * bends(from, to);
  let time = 0;
  for (const { metres, speed } of ROADS) {
    const here = Math.min(left, metres);
    time += here / speed;
    left -= here;
  }
  return Math.round(time * 10) / 10;
};
