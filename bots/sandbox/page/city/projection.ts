import type { Point } from '../../phones/phone.ts';

export interface Spot {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What of the city is in the frame: the middle, and how many pixels a degree of latitude takes. */
export interface Look {
  readonly centre: Point;
  readonly scale: number;
}

/** A degree of longitude is shorter than one of latitude; over one city the ratio is constant enough. */
const SHORTER = Math.cos((53.55 * Math.PI) / 180);
const KM_PER_DEGREE = 111.32;
const LEAST_SCALE = 900;
const MOST_SCALE = 40_000;

export const project = ({ latitude, longitude }: Point, { centre, scale }: Look, { width, height }: Size): Spot => ({
  x: width / 2 + (longitude - centre.longitude) * SHORTER * scale,
  y: height / 2 - (latitude - centre.latitude) * scale,
});

export const pixelsOf = (km: number, { scale }: Look): number => (km / KM_PER_DEGREE) * scale;

/** Moves the middle by so many pixels. */
export const moved = ({ centre, scale }: Look, dx: number, dy: number): Look => ({
  scale,
  centre: { latitude: centre.latitude + dy / scale, longitude: centre.longitude - dx / (scale * SHORTER) },
});

export const zoomed = (look: Look, by: number): Look => ({
  ...look,
  scale: Math.min(MOST_SCALE, Math.max(LEAST_SCALE, look.scale * by)),
});

/** A look that holds all of these with some room around. */
export const fitting = (points: readonly Point[], { width, height }: Size): Look => {
  const lats = points.map(({ latitude }) => latitude);
  const lons = points.map(({ longitude }) => longitude);
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const scale = Math.min(
    (width * 0.82) / Math.max((east - west) * SHORTER, 0.01),
    (height * 0.8) / Math.max(north - south, 0.01),
  );
  return {
    centre: { latitude: (south + north) / 2, longitude: (west + east) / 2 },
    scale: Math.min(MOST_SCALE, Math.max(LEAST_SCALE, scale)),
  };
};
