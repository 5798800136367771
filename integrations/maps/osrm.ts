import { z } from 'zod';
import type { Place } from '../../core/kernel/place.ts';
import type { CapabilityProbe } from '../../core/ports/capability-probe.ts';
import type { TravelSource } from '../../core/ports/travel-source.ts';
import { PARKING_MINUTES } from '../../core/scheduling/travel.ts';
import type { Provider } from './provider.ts';

/**
 * OSRM drives on empty roads. Congestion indices put a day's average in large European cities at about a third above
 * that; an expert who is a little early waits, one who is late breaks a promise.
 */
const TRAFFIC = 1.35;

/** Sources times destinations is what costs it; by default it does 100 times 100. Every place also makes the URL longer. */
const MOST_PLACES = 50;

/** Five decimals are about a metre, more than the middle of a cell deserves. */
const DIGITS = 5;

/** In seconds; null where no road leads. */
const seconds = z.number().nonnegative().nullable();

/** A table of another shape than the one asked for would be read wrongly, so it counts as garbage. */
const tableOf = (rows: number, columns: number) =>
  z.union([
    z.object({ code: z.literal('Ok'), durations: z.array(z.array(seconds).length(columns)).length(rows) }),
    z.object({ code: z.enum(['NoSegment', 'NoTable']) }),
  ]);

const minutesOf = (driving: number | null): number | null =>
  driving === null ? null : Math.ceil(PARKING_MINUTES + (driving * TRAFFIC) / 60);

const indexes = (from: number, length: number): string => Array.from({ length }, (_, i) => from + i).join(';');

const coordinate = ({ lat, lon }: Place): string => `${lon.toFixed(DIGITS)},${lat.toFixed(DIGITS)}`;

/** `root` as the operator gives it, e.g. `https://routes.example.org`, with or without a slash. */
export const createOsrm = (root: string, provider: Provider): TravelSource & { readonly probe: CapabilityProbe } => {
  const table: TravelSource['table'] = async (sources, destinations) => {
    const places = [...sources, ...destinations].map(coordinate).join(';');
    const url = new URL(`${root.replace(/\/+$/, '')}/table/v1/driving/${places}`);
    // Written out: it takes no %3B for a semicolon.
    url.search = `annotations=duration&sources=${indexes(0, sources.length)}&destinations=${indexes(sources.length, destinations.length)}`;
    const asked = await provider.ask(url, tableOf(sources.length, destinations.length));
    if (asked.kind === 'silent') return asked;
    if (asked.value.code !== 'Ok') return { kind: 'off_the_map' };
    return { kind: 'measured', minutes: asked.value.durations.map((row) => row.map(minutesOf)) };
  };
  const probe: CapabilityProbe = {
    key: 'travel',
    check: async () => {
      await table([SOMEWHERE], [SOMEWHERE]);
      return provider.signal();
    },
  };
  return { mostPlaces: MOST_PLACES, table, probe };
};

/** From a place to itself is the cheapest question there is. Where it is off the map, that is an answer, too. */
const SOMEWHERE: Place = { lat: 53.55, lon: 9.99 };
