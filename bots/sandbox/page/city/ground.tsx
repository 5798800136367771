import { memo } from 'react';
import type { Point } from '../../phones/phone.ts';
import source from './hamburg.geo.json';
import { type Look, project, type Size } from './projection.ts';

interface Feature {
  readonly properties: {
    readonly kind: string;
    readonly name: string;
    readonly width?: number;
    readonly rank?: number;
  };
  readonly geometry:
    | { readonly type: 'Point'; readonly coordinates: Pair }
    | { readonly type: 'LineString'; readonly coordinates: readonly Pair[] }
    | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Pair[])[] };
}
type Pair = readonly [longitude: number, latitude: number];

/** Drawn by hand and true enough to know one's way: rivers, lakes, parks, a few roads, the names of districts. */
const features = source.features as unknown as readonly Feature[];
const ORDER = ['city', 'park', 'road', 'river', 'water'];
const shapes = features
  .filter(({ properties }) => ORDER.includes(properties.kind))
  .toSorted((a, b) => ORDER.indexOf(a.properties.kind) - ORDER.indexOf(b.properties.kind));
const districts = features.filter(({ properties }) => properties.kind === 'district');

/** Below this only the large districts have their names. */
const ALL_NAMES_FROM = 3_400;
/** The widths in the file are meant for this scale. */
const WIDTHS_AT = 2_600;

export const Ground = memo(({ look, size }: { look: Look; size: Size }) => (
  <g aria-hidden="true">
    {shapes.map((shape) => (
      <path
        key={`${shape.properties.kind} ${shape.properties.name}`}
        className={`ground ${shape.properties.kind}`}
        d={pathOf(shape, look, size)}
        style={shape.properties.width ? { strokeWidth: (shape.properties.width * look.scale) / WIDTHS_AT } : undefined}
      />
    ))}
    {districts
      .filter(({ properties }) => properties.rank === 1 || look.scale > ALL_NAMES_FROM)
      .map((district) => {
        const [pair] = pairsOf(district);
        if (!pair) return null;
        const { x, y } = project(pointOf(pair), look, size);
        return (
          <text key={district.properties.name} className="district" x={x} y={y}>
            {district.properties.name}
          </text>
        );
      })}
  </g>
));
Ground.displayName = 'Ground';

const pointOf = ([longitude, latitude]: Pair): Point => ({ latitude, longitude });

const pairsOf = ({ geometry }: Feature): readonly Pair[] => {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'Polygon':
      return geometry.coordinates.flat();
    default:
      return geometry satisfies never;
  }
};

/** Straight between the points for roads, rounded for what nature made. */
const pathOf = (feature: Feature, look: Look, size: Size): string => {
  const spots = pairsOf(feature).map((pair) => project(pointOf(pair), look, size));
  const at = (index: number) => spots[Math.min(Math.max(index, 0), spots.length - 1)] ?? { x: 0, y: 0 };
  const start = `M${at(0).x.toFixed(1)} ${at(0).y.toFixed(1)}`;
  const curves = spots.slice(1).map((spot, index) => {
    const [before, from, after] = [at(index - 1), at(index), at(index + 2)];
    const one = { x: from.x + (spot.x - before.x) / 6, y: from.y + (spot.y - before.y) / 6 };
    const two = { x: spot.x - (after.x - from.x) / 6, y: spot.y - (after.y - from.y) / 6 };
    return `C${[one, two, spot].map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join(' ')}`;
  });
  return `${start}${curves.join('')}${feature.geometry.type === 'Polygon' ? 'Z' : ''}`;
};
