import type { Instant } from '../../core/kernel/instant.ts';
import type { CellPair, MeasuredPair } from '../../core/ports/travel-times.ts';
import type { KnownWays } from '../../core/scheduling/known-travel.ts';
import { cellOf } from './cells.ts';

export interface WaysInMemory extends KnownWays {
  /** Newer measurements take the place of older ones; beyond `most` the oldest go. */
  learn(pairs: readonly MeasuredPair[]): void;
  /** From now on, what is older is wanted anew when somebody asks for it. */
  setStaleBefore(instant: Instant): void;
  /** The ways that were asked for in vain, or are known from too long ago, since the last call. */
  takeWanted(): readonly CellPair[];
  readonly size: number;
}

/** A hundred experts and a few thousand places make some hundred thousand ways; each takes about 150 bytes. */
const MOST = 200_000;
/** Asked for between two hand-overs, which are seconds apart. */
const MOST_WANTED = 5_000;

const nameOf = ({ from, to }: CellPair): string => `${from}>${to}`;

/** What this process knows of the roads. Inside one cell nobody measures: there the estimate is good enough. */
export const createWaysInMemory = (most = MOST, mostWanted = MOST_WANTED): WaysInMemory => {
  const ways = new Map<string, MeasuredPair>();
  const wanted = new Map<string, CellPair>();
  let staleBefore = Number.NEGATIVE_INFINITY;

  return {
    between(fromPlace, toPlace) {
      const pair = { from: cellOf(fromPlace), to: cellOf(toPlace) };
      if (pair.from === pair.to) return null;
      const name = nameOf(pair);
      const way = ways.get(name);
      if ((!way || way.asOf < staleBefore) && wanted.size < mostWanted) wanted.set(name, pair);
      return way && way.minutes !== null ? { minutes: way.minutes, asOf: way.asOf } : null;
    },
    learn(pairs) {
      for (const pair of pairs) {
        // Again at the end: a map forgets what was put in first.
        ways.delete(nameOf(pair));
        ways.set(nameOf(pair), pair);
        wanted.delete(nameOf(pair));
      }
      for (const name of ways.keys()) {
        if (ways.size <= most) break;
        ways.delete(name);
      }
    },
    setStaleBefore(instant) {
      staleBefore = instant;
    },
    takeWanted() {
      const taken = [...wanted.values()];
      wanted.clear();
      return taken;
    },
    get size() {
      return ways.size;
    },
  };
};
