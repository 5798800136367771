import { afterProbe, askAgainIn, pauseOf, type ProbeSetting } from '../../core/health/after-probe.ts';
import { refusalOf, trialOf } from '../../core/health/trial.ts';
import type { Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { Probe } from '../../core/ports/channel-adapter.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import type { HealthNotes } from './health-notes.ts';
import type { CapabilityWatch } from './watch-capabilities.ts';

export interface ChannelLookOptions {
  readonly probe: (channel: Channel) => Promise<Probe>;
  readonly notes: Pick<HealthNotes, 'note'>;
  readonly watch: Pick<CapabilityWatch, 'reading' | 'look'>;
  readonly outbox: Pick<OutboxStore, 'resume'>;
  readonly hasCanary: boolean;
  /** How often a healthy channel is asked. */
  readonly every: Duration;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** What stands aside for longer is brought back bit by bit. */
const BACK_AT_ONCE = 1_000;
/** One line of messages finds out whether a channel that has refused them takes them again. */
const BACK_TO_TRY = 1;

/** Asks a channel's platform how things stand, each time that it is called; resolves with when to ask again. */
export const createChannelLook = (channel: Channel, options: ChannelLookOptions): (() => Promise<Duration>) => {
  const { probe, notes, watch, outbox, hasCanary, every, now } = options;
  const trials = createTrials(every, now);
  let answers: { readonly kind: Probe['kind']; readonly since: number } | null = null;
  let wasDown = false;

  return async () => {
    const answer = await probe(channel);
    if (answers?.kind !== answer.kind) answers = { kind: answer.kind, since: now() };
    const lasts = now() - answers.since;
    const before = watch.reading(`channel:${channel}`);
    const silentFor = answer.kind === 'unreachable' ? lasts : 0;
    const setting = { before, silentFor, hasCanary, every, ...trials.at(before) };
    const signal = afterProbe(channel, answer, setting);
    const isNews = signal !== null && (await notes.note(signal));
    const after = signal ?? before;
    const isTried = trialOf(after) !== null;
    if (isNews || (isTried && signal !== null)) await watch.look();
    if (isTried) {
      trials.begun();
      await outbox.resume(channel, BACK_TO_TRY);
    } else if (after?.state !== 'down' && (wasDown || before?.state === 'down')) {
      await outbox.resume(channel, BACK_AT_ONCE);
    }
    wasDown = after?.state === 'down';
    return isTried && setting.triedFor < every ? every / 6 : askAgainIn(answer, lasts, setting);
  };
};

/** In shares of the usual pause: one that is refused again sooner was never well, and is tried no oftener for that. */
const WELL_AFTER = 15;

/** When messages were refused and tried here: whoever leads next begins anew. */
const createTrials = (every: Duration, now: () => number) => {
  let refusedSince: number | null = null;
  let triedSince: number | null = null;
  let wellSince: number | null = null;
  let notBefore = -Infinity;
  return {
    /** How it stands with this reading. */
    at(before: ProbeSetting['before']): Pick<ProbeSetting, 'triedFor' | 'mayTry'> {
      if (trialOf(before) === null) triedSince = null;
      if (refusalOf(before) === null) {
        wellSince ??= now();
        if (now() - wellSince >= every * WELL_AFTER) [refusedSince, notBefore] = [null, -Infinity];
      } else {
        wellSince = null;
        refusedSince ??= now();
      }
      return { triedFor: triedSince === null ? 0 : now() - triedSince, mayTry: now() >= notBefore };
    },
    begun(): void {
      triedSince ??= now();
      notBefore = now() + pauseOf(now() - (refusedSince ?? now()), every);
    },
  };
};
