import type { Instant } from '../kernel/instant.ts';
import type { Place } from '../kernel/place.ts';

/** A way between two cells of the map, by their names. */
export interface CellPair {
  readonly from: string;
  readonly to: string;
}

export interface MeasuredPair extends CellPair {
  /** Null: no road leads there. */
  readonly minutes: number | null;
  readonly asOf: Instant;
}

/** A way that somebody will ask for before long. */
export interface ForeseenWay {
  readonly from: Place;
  readonly to: Place;
}

/** Where measured ways are kept, for all processes. */
export interface TravelTimes {
  /** The newest `most`, or of those what has come since `after`; the oldest first. */
  newest(most: number, after: Instant | null): Promise<readonly MeasuredPair[]>;
  /** Takes note of ways that somebody has asked for in vain, or that are known from long ago. */
  want(pairs: readonly CellPair[]): Promise<void>;
  /** What to measure next: first what is known from long ago, then the longest wanted. */
  wanted(most: number): Promise<readonly CellPair[]>;
  /** Keeps what was measured just now; nobody wants it any more. */
  keep(measured: ReadonlyArray<Omit<MeasuredPair, 'asOf'>>): Promise<void>;
  /** Between experts' homes and the places of tickets that are not done, inside their radius, at most so many. */
  foreseen(most: number): Promise<readonly ForeseenWay[]>;
}
