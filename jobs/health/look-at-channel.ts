import { afterProbe, askAgainIn } from '../../core/health/after-probe.ts';
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
    if (signal?.state === 'ok' && before === 'down') {
      await watch.look();
      await outbox.resume(channel, BACK_AT_ONCE);
    }
    return askAgainIn(answer, lasts, setting);
  };
};
