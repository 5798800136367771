import { setTimeout as sleep } from 'node:timers/promises';
import type { Duration } from '../../core/kernel/instant.ts';

/** Resolves when it is this one's turn; false at once where that would take too long. */
export type Pace = () => Promise<boolean>;

/** One after the other, `every` so often. Somebody waits for the answer, so nobody stands in line for longer than `most`. */
export const createPace = (every: Duration, most: Duration): Pace => {
  let nextAt = 0;
  return async () => {
    const now = performance.now();
    const at = Math.max(now, nextAt);
    if (at - now > most) return false;
    nextAt = at + every;
    if (at > now) await sleep(at - now);
    return true;
  };
};
