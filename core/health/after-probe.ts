import { type Duration, minutes } from '../kernel/instant.ts';
import { unreachable } from '../kernel/result.ts';
import type { Channel } from '../people/channel.ts';
import type { Probe } from '../ports/channel-adapter.ts';
import type { CapabilitySignal, CapabilityState } from './capability.ts';

/** As long as a healthy channel is left alone; whatever else is timed in shares of it. */
export const PROBE_EVERY: Duration = minutes(1);
const LONGEST_PAUSE_OF_PROBES = 15;

/** What one who probes a channel knows besides the answer. */
export interface ProbeSetting {
  /** What the registry says; null: nothing yet. */
  readonly before: CapabilityState | null;
  /** Since when nothing but silence has come back, until now. */
  readonly silentFor: Duration;
  /** Somebody looks whether messages really arrive. */
  readonly hasCanary: boolean;
  readonly every: Duration;
}

/** What an answer tells of a channel; null where it tells nothing new. */
export const afterProbe = (channel: Channel, probe: Probe, setting: ProbeSetting): CapabilitySignal | null => {
  const key = `channel:${channel}` as const;
  switch (probe.kind) {
    case 'banned':
      return { key, state: 'down', evidence: shutOut(probe.why) };
    case 'unreachable':
      // One lost answer is weather. Half a minute of silence is not.
      return setting.before === 'down' || setting.silentFor >= setting.every / 2
        ? { key, state: 'down', evidence: outOfReach(probe.why) }
        : null;
    case 'accepted':
    case 'rate_limited':
      // It lets us in, which says nothing of what becomes of messages: that doubt only a canary can lift.
      if (setting.before === 'stale' && setting.hasCanary) return null;
      return {
        key,
        state: 'ok',
        evidence: probe.kind === 'accepted' ? 'answers' : 'answers, and asks us to slow down',
      };
    default:
      return unreachable(probe);
  }
};

/** The account is banned, closed, or logged out, or its token revoked: `why` says which. Only people can mend that. */
export const shutOut = (why: string): string => `it shuts us out (${why})`;

export const outOfReach = (why: string): string => `it can’t be reached (${why})`;

/**
 * When to ask again. Whoever has banned us is asked ever more rarely, a quarter of an hour apart at the most: an account
 * that hammers is not given back. `downFor`: for how long it has said so.
 */
export const askAgainIn = (probe: Probe, downFor: Duration, { before, every }: ProbeSetting): Duration => {
  if (probe.kind === 'banned') return Math.min(Math.max(every, downFor / 4), every * LONGEST_PAUSE_OF_PROBES);
  if (probe.kind === 'unreachable' && before !== 'down') return every / 6;
  return every;
};
