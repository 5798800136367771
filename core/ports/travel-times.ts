import type { Instant } from '../kernel/instant.ts';

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

/** Where measured ways are kept, for all processes. */
export interface TravelTimes {
  /** The newest `most`, or of those what has come since `after`; the oldest first. */
  newest(most: number, after: Instant | null): Promise<readonly MeasuredPair[]>;
  /** Takes note of ways that somebody has asked for in vain. */
  want(pairs: readonly CellPair[]): Promise<void>;
  /** What to measure next: what is older than the policy lets it be, then what was asked for, the longest wanted first. */
  wanted(most: number): Promise<readonly CellPair[]>;
  /** Keeps what was measured just now; nobody wants it any more. */
  keep(measured: ReadonlyArray<Omit<MeasuredPair, 'asOf'>>): Promise<void>;
}
