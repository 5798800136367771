import { PROBE_EVERY } from '../../core/health/after-probe.ts';
import { evidenceOf } from '../../core/health/evidence.ts';
import type { Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { type CanaryOptions, createCanary } from './canary.ts';
import { lookOnce, type PartLook } from './look.ts';
import { createChannelLook } from './look-at-channel.ts';
import { prepareCanary } from './prepare-canary.ts';
import { probeChannel } from './probe-channel.ts';
import type { SharedHealth } from './share-health.ts';

export interface HealthOptions extends SharedHealth {
  readonly adapters: ReadonlyMap<Channel, ChannelAdapter>;
  /** Of parts that are no channels. */
  readonly looks: readonly PartLook[];
  /** Addresses of our own, by channel. */
  readonly canaries: ReadonlyMap<Channel, string>;
  readonly receiptOf: CanaryOptions['receiptOf'];
  readonly unitOfWork: UnitOfWork;
  readonly outbox: Pick<OutboxStore, 'resume'>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
  /** How often what is well is looked at. */
  readonly every?: Duration;
}

/** What one of all workers does: looks at everything that the system depends on, each at its own pace. */
export const startHealth = (options: HealthOptions): { stop(): Promise<void> } => {
  const { adapters, looks, notes, log, every = PROBE_EVERY } = options;
  const loops: readonly Loop[] = [
    ...[...adapters.keys()].map((channel) => startChannelLook(channel, { ...options, every })),
    ...[DATABASE, ...looks].map((look) =>
      startLoop({ name: `look at ${look.key}`, log, every, step: () => lookOnce(look, notes).then(() => null) }),
    ),
    ...[...adapters.values()].flatMap((adapter) => startCanary(adapter, options)),
    startLoop({ name: 'forget parts', log, every: LONGEST_PAUSE, step: () => keepLookedAt(options).then(() => null) }),
  ];
  void notes.remind().catch(() => undefined);
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
};

const keepLookedAt = ({ adapters, looks, notes }: HealthOptions): Promise<void> => {
  const channels = [...adapters.keys()].map((channel) => `channel:${channel}` as const);
  return notes.keepOnly(new Set([...channels, ...[DATABASE, ...looks].map(({ key }) => key)]));
};

/** What is written down about it is the proof. */
const DATABASE: PartLook = {
  key: 'database',
  check: () => Promise.resolve({ key: 'database', state: 'ok', evidence: evidenceOf('answers') }),
};

const startChannelLook = (channel: Channel, options: HealthOptions & { readonly every: Duration }): Loop => {
  const { adapters, canaries, log } = options;
  const step = createChannelLook(channel, {
    ...options,
    probe: probeChannel(adapters),
    hasCanary: canaries.has(channel),
  });
  return startLoop({ name: `look at ${channel}`, log, every: LONGEST_PAUSE, step });
};

const startCanary = (adapter: ChannelAdapter, options: HealthOptions): readonly Loop[] => {
  const { canaries, unitOfWork, log } = options;
  const address = canaries.get(adapter.channel);
  if (address === undefined) return [];
  const step = createCanary({ ...options, adapter, address, prepare: prepareCanary(unitOfWork) });
  return [startLoop({ name: `canary on ${adapter.channel}`, log, every: LONGEST_PAUSE, step })];
};

/** Each step says when it wants to be called again. */
const LONGEST_PAUSE: Duration = 24 * 60 * PROBE_EVERY;
