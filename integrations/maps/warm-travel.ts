import type { Duration } from '../../core/kernel/instant.ts';
import type { TravelSource } from '../../core/ports/travel-source.ts';
import type { CellPair, TravelTimes } from '../../core/ports/travel-times.ts';
import { middleOf } from './cells.ts';
import { planTables, type TablePlan } from './plan-tables.ts';
import type { WaysInMemory } from './ways-in-memory.ts';

export interface WarmTravelOptions {
  readonly source: TravelSource;
  readonly times: TravelTimes;
  readonly ways: WaysInMemory;
}

/** In one go; what is left has its turn in the next. */
const MOST_WANTED = 2_000;
const MOST_FORESEEN = 5_000;

/**
 * Measures what was asked for in vain, and what will be asked for before long, so that the next one who asks has an
 * answer. Nobody waits for it. Answers how long to leave the source alone, null where all went well.
 */
export const warmTravel = async ({ source, times, ways }: WarmTravelOptions): Promise<Duration | null> => {
  for (const { from, to } of await times.foreseen(MOST_FORESEEN)) {
    // To ask is to want: there, and on to the next visit.
    ways.between(from, to);
    ways.between(to, from);
  }
  await times.want(ways.takeWanted());
  return measure(await times.wanted(MOST_WANTED), source, times);
};

const measure = async (
  wanted: readonly CellPair[],
  source: TravelSource,
  times: TravelTimes,
): Promise<Duration | null> => {
  for (const plan of planTables(wanted, source.mostPlaces)) {
    const answer = await source.table(plan.sources.map(middleOf), plan.destinations.map(middleOf));
    switch (answer.kind) {
      case 'silent':
        return answer.retryAfter;
      case 'measured':
        await times.keep(plan.pairs.map((pair) => ({ ...pair, minutes: minutesIn(plan, answer.minutes, pair) })));
        break;
      case 'off_the_map': {
        const wait = await findTheOneOff(plan.pairs, source, times);
        if (wait !== null) return wait;
      }
    }
  }
  return null;
};

/** It doesn't say which place is off its map: the halves are asked for one by one. To a place off the map leads no road. */
const findTheOneOff = async (
  pairs: readonly CellPair[],
  source: TravelSource,
  times: TravelTimes,
): Promise<Duration | null> => {
  if (pairs.length === 1) {
    await times.keep(pairs.map((pair) => ({ ...pair, minutes: null })));
    return null;
  }
  const middle = Math.ceil(pairs.length / 2);
  return (await measure(pairs.slice(0, middle), source, times)) ?? (await measure(pairs.slice(middle), source, times));
};

const minutesIn = (
  { sources, destinations }: TablePlan,
  minutes: ReadonlyArray<ReadonlyArray<number | null>>,
  { from, to }: CellPair,
): number | null => minutes[sources.indexOf(from)]?.[destinations.indexOf(to)] ?? null;
