import { type Duration, minutes } from '../kernel/instant.ts';
import { unreachable } from '../kernel/result.ts';
import type { Channel } from '../people/channel.ts';
import type { Probe } from '../ports/channel-adapter.ts';
import type { CapabilityReading, CapabilitySignal } from './capability.ts';
import { evidenceOf } from './evidence.ts';
import { refusalOf, trialOf } from './trial.ts';

/** As long as a healthy channel is left alone; whatever else is timed in shares of it. */
export const PROBE_EVERY: Duration = minutes(1);
const LONGEST_PAUSE_OF_PROBES = 15;
/** In shares of the usual pause: how long a trial goes on before the platform's word alone is believed. */
const TRIAL = 2;

/** What one who probes a channel knows besides the answer. */
export interface ProbeSetting {
  /** What the registry says; null: nothing yet. */
  readonly before: Pick<CapabilityReading, 'state' | 'evidence'> | null;
  /** Since when nothing but silence has come back, until now. */
  readonly silentFor: Duration;
  /** How long messages have been tried, one at a time; 0 where none are. */
  readonly triedFor: Duration;
  /** Enough time has passed since the last trial. */
  readonly mayTry: boolean;
  /** Somebody looks whether messages really arrive. */
  readonly hasCanary: boolean;
  readonly every: Duration;
}

/** What an answer tells of a channel; null where it tells nothing new. */
export const afterProbe = (channel: Channel, probe: Probe, setting: ProbeSetting): CapabilitySignal | null => {
  const key = `channel:${channel}` as const;
  switch (probe.kind) {
    case 'banned':
      return { key, state: 'down', evidence: evidenceOf('shut_out', probe.why) };
    case 'unreachable':
      // Silence does not undo that messages were refused.
      if (refusalOf(setting.before) !== null) return null;
      // One lost answer is weather. Half a minute of silence is not.
      return setting.before?.state === 'down' || setting.silentFor >= setting.every / 2
        ? { key, state: 'down', evidence: evidenceOf('out_of_reach', probe.why) }
        : null;
    case 'accepted':
    case 'account_only':
    case 'rate_limited':
      return whenLetIn(key, probe, setting);
    default:
      return unreachable(probe);
  }
};

type LetIn = Extract<Probe, { kind: 'accepted' | 'account_only' | 'rate_limited' }>;

/**
 * What a probe has seen a probe can lift. That messages are refused while the platform says that all is well, only a
 * message lifts; unless there is none to try it with, and the platform vouches for the very sender.
 */
const whenLetIn = (
  key: CapabilitySignal['key'],
  { kind }: LetIn,
  { before, triedFor, mayTry, hasCanary, every }: ProbeSetting,
): CapabilitySignal | null => {
  const ok: CapabilitySignal = {
    key,
    state: 'ok',
    evidence: evidenceOf(kind === 'rate_limited' ? 'asks_to_slow_down' : 'answers'),
  };
  if (trialOf(before) !== null) return kind === 'accepted' && triedFor >= every * TRIAL ? ok : null;
  const refusal = refusalOf(before);
  if (refusal !== null) return mayTry ? { key, state: 'down', evidence: evidenceOf('on_trial', refusal) } : null;
  // It says nothing of what becomes of messages: that doubt only a canary can lift.
  return before?.state === 'stale' && hasCanary ? null : ok;
};

/**
 * When to ask again. Whoever has banned us is asked ever more rarely, a quarter of an hour apart at the most: an account
 * that hammers is not given back. `downFor`: for how long it has said so.
 */
export const askAgainIn = (
  probe: Probe,
  downFor: Duration,
  { before, every }: Pick<ProbeSetting, 'before' | 'every'>,
): Duration => {
  if (probe.kind === 'banned') return pauseOf(downFor, every);
  if (probe.kind === 'unreachable' && before?.state !== 'down') return every / 6;
  return every;
};

/** How long whoever has shut us out for so long is left alone. */
export const pauseOf = (downFor: Duration, every: Duration): Duration =>
  Math.min(Math.max(every, downFor / 4), every * LONGEST_PAUSE_OF_PROBES);
