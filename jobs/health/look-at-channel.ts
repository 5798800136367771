import { afterProbe, askAgainIn } from '../../core/health/after-probe.ts';
import type { Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/person.ts';
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

/** Asks a channel's platform how things stand, each time that it is called; resolves with when to ask again. */
export const createChannelLook = (channel: Channel, options: ChannelLookOptions): (() => Promise<Duration>) => {
  const { probe, notes, watch, outbox, hasCanary, every, now } = options;
  let answers: { readonly kind: Probe['kind']; readonly since: number } | null = null;

  return async () => {
    const answer = await probe(channel);
    if (answers?.kind !== answer.kind) answers = { kind: answer.kind, since: now() };
    const lasts = now() - answers.since;
    const before = watch.reading(`channel:${channel}`)?.state ?? null;
    const setting = { before, silentFor: answer.kind === 'unreachable' ? lasts : 0, hasCanary, every };
    const signal = afterProbe(channel, answer, setting);
    if (signal) await notes.note(signal);
    if (signal?.state === 'ok') {
      if (before === 'down') await watch.look();
      // Each time: whoever heard late that it is back may have put a message off since.
      await outbox.resume(channel);
    }
    return askAgainIn(answer, lasts, setting);
  };
};
