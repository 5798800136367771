import type { Instant } from '../../core/kernel/instant.ts';
import type { TravelTimes } from '../../core/ports/travel-times.ts';
import type { WaysInMemory } from './ways-in-memory.ts';

export interface RefreshWaysOptions {
  readonly ways: WaysInMemory;
  readonly times: TravelTimes;
  /** From when on a measurement is too old, by the policy as it is now. */
  readonly staleBefore: () => Promise<Instant>;
}

/** As many as fit into memory, at the beginning; later there is only what has come since. */
const MOST = 200_000;
/** A policy is looked at now and then: it is about days. */
const ROUNDS_PER_LOOK = 12;

/** One round: hands over what was asked for in vain, and learns what has been measured meanwhile, in any process. */
export const createRefreshWays = ({ ways, times, staleBefore }: RefreshWaysOptions): (() => Promise<void>) => {
  let round = 0;
  let newest: Instant | null = null;
  return async () => {
    if (round % ROUNDS_PER_LOOK === 0) ways.setStaleBefore(await staleBefore());
    round += 1;
    await times.want(ways.takeWanted());
    const learnt = await times.newest(MOST, newest);
    ways.learn(learnt);
    newest = learnt.at(-1)?.asOf ?? newest;
  };
};
