import { minutes, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/person.ts';

/** One call a minute finds out whether the platform lets us in again. */
const PROBE_EVERY: Duration = minutes(1);

export interface ChannelCircuits {
  /** Null to go ahead, else how long to wait. A call that goes ahead on a paused channel is its probe. */
  admit(channel: Channel): Duration | null;
  /** True when that is news. */
  pause(channel: Channel): boolean;
  resume(channel: Channel): boolean;
}

/** Channels whose platform has shut us out. `now` in milliseconds of any clock that only goes forward. */
export const createChannelCircuits = (now: () => number): ChannelCircuits => {
  const probeAt = new Map<Channel, number>();
  return {
    admit(channel) {
      const at = probeAt.get(channel);
      if (at === undefined) return null;
      const wait = at - now();
      if (wait > 0) return wait;
      probeAt.set(channel, now() + PROBE_EVERY);
      return null;
    },
    pause(channel) {
      const isNews = !probeAt.has(channel);
      probeAt.set(channel, now() + PROBE_EVERY);
      return isNews;
    },
    resume: (channel) => probeAt.delete(channel),
  };
};
