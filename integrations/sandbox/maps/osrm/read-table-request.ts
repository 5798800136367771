import { isOnTheMap, type Point } from './drive.ts';

export interface TableRequest {
  readonly sources: readonly Point[];
  readonly destinations: readonly Point[];
  readonly annotations: ReadonlySet<string>;
}

/** As the server says it: 400 and a code. */
export class OsrmRefusal extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** `--max-table-size` as it is by default: so many times so many. */
const MOST = 100;

const OPTIONS = new Set([
  'sources',
  'destinations',
  'annotations',
  'fallback_speed',
  'fallback_coordinate',
  'scale_factor',
  'bearings',
  'radiuses',
  'generate_hints',
  'hints',
  'approaches',
  'exclude',
  'snapping',
  'skip_waypoints',
]);

export const readTableRequest = (coordinates: string, query: Readonly<Record<string, unknown>>): TableRequest => {
  const points = coordinates.split(';').map(readPoint);
  for (const option of Object.keys(query)) if (!OPTIONS.has(option)) throw malformed(option);
  if (points.length < 2) throw new OsrmRefusal('InvalidOptions', 'Number of coordinates needs to be at least two.');
  const annotations = readAnnotations(query['annotations']);
  const sources = readIndexes(query['sources'], points);
  const destinations = readIndexes(query['destinations'], points);
  if (sources.length * destinations.length > MOST * MOST) throw new OsrmRefusal('TooBig', 'Too many table coordinates');
  const off = points.findIndex((point) => !isOnTheMap(point));
  if (off >= 0) throw new OsrmRefusal('NoSegment', `Could not find a matching segment for coordinate ${off}`);
  return { sources, destinations, annotations };
};

const malformed = (where: string): OsrmRefusal =>
  new OsrmRefusal('InvalidQuery', `Query string malformed close to ${where}`);

/** Longitude first. */
const readPoint = (text: string): Point => {
  const [, lon, lat] = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (lon === undefined || lat === undefined) throw malformed(text);
  const point = { lat: Number(lat), lon: Number(lon) };
  if (Math.abs(point.lat) > 90 || Math.abs(point.lon) > 180) {
    throw new OsrmRefusal('InvalidOptions', 'Invalid coordinate value.');
  }
  return point;
};

const readIndexes = (given: unknown, points: readonly Point[]): readonly Point[] => {
  if (given === undefined || given === 'all') return points;
  if (typeof given !== 'string' || !/^\d+(;\d+)*$/.test(given)) throw malformed('sources or destinations');
  return given.split(';').map((index) => {
    const point = points[Number(index)];
    if (!point) throw new OsrmRefusal('InvalidOptions', 'Source or destination indices out of bounds');
    return point;
  });
};

const readAnnotations = (given: unknown): ReadonlySet<string> => {
  const wanted = given === undefined ? ['duration'] : typeof given === 'string' ? given.split(',') : [''];
  if (!wanted.every((one) => one === 'duration' || one === 'distance')) throw malformed('annotations');
  return new Set(wanted);
};
