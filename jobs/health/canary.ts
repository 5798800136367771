import { evidenceOf } from '../../core/health/evidence.ts';
import { trialOf } from '../../core/health/trial.ts';
import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter, Delivery, Outbound } from '../../core/ports/channel-adapter.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { Receipt } from '../../core/ports/receipt-store.ts';
import { describeError, redact } from '../failures/describe-error.ts';
import type { ChannelCircuits } from '../outbox/channel-circuits.ts';
import type { HealthNotes } from './health-notes.ts';
import type { CanaryMessage } from './prepare-canary.ts';
import type { CapabilityWatch } from './watch-capabilities.ts';

export interface CanaryOptions {
  readonly adapter: Pick<ChannelAdapter, 'channel' | 'capabilities' | 'send'>;
  /** An address of our own on that channel. */
  readonly address: string;
  readonly prepare: (adapter: CanaryOptions['adapter'], address: string) => Promise<CanaryMessage>;
  /** What the platform has told of a message since it accepted it; null: nothing. */
  readonly receiptOf: (channel: Channel, platformRef: string) => Promise<Pick<Receipt, 'status' | 'why'> | null>;
  readonly notes: Pick<HealthNotes, 'note'>;
  readonly watch: Pick<CapabilityWatch, 'reading'>;
  readonly circuits: Pick<ChannelCircuits, 'note'>;
  readonly metrics: Metrics;
  readonly log: Log;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

const DELIVERED_WITHIN: Duration = minutes(2);
const LOOK_FOR_RECEIPT_EVERY: Duration = seconds(1);
/** How soon a canary that was switched on, or whose channel is back, flies. */
const LOOK_AGAIN: Duration = minutes(1);

/**
 * A message to ourselves, now and then: it shows whether what a platform accepts really arrives, which no probe can.
 * Each call takes it a step further and resolves with when to call again.
 */
export const createCanary = (options: CanaryOptions): (() => Promise<Duration>) => {
  const { adapter, address, prepare, circuits, log, now } = options;
  const { channel, capabilities } = adapter;
  let flying: Flight | null = null;
  /** What it stands in, so that where a channel can edit it is one message for ever. */
  let standsIn: string | null = null;
  let nextAt = -Infinity;

  const send = async (): Promise<Duration> => {
    const { every, ...message } = await prepare(adapter, address);
    if (every === 0) return isSwitchedOff(options);
    const wait = waitToFly(options, nextAt);
    if (wait > 0) return wait;
    nextAt = now() + Math.max(every, minutes(1));
    const sentAt = now();
    const delivery = await adapter.send(callWith(options, message, standsIn));
    await circuits.note(channel, delivery);
    if (delivery.kind !== 'accepted') {
      sayItCouldNotFly(log, channel, delivery);
      return LOOK_AGAIN;
    }
    measure(options, 'accepted', sentAt);
    standsIn = delivery.platformRef ?? standsIn;
    if (capabilities.receipts === 'none' || delivery.platformRef === null) {
      await arrived(options);
      return LOOK_AGAIN;
    }
    flying = { ref: delivery.platformRef, sentAt };
    return LOOK_FOR_RECEIPT_EVERY;
  };

  return async () => {
    if (!flying) return send();
    if (!(await hasLanded(options, flying))) return LOOK_FOR_RECEIPT_EVERY;
    flying = null;
    return LOOK_AGAIN;
  };
};

/** One that a platform has accepted, and has yet to tell more of. */
interface Flight {
  readonly ref: string;
  readonly sentAt: number;
}

/** A channel that is down is left alone, unless it is on trial: then the canary is what tries it, at once. */
const waitToFly = ({ adapter, watch, now }: CanaryOptions, nextAt: number): Duration => {
  const reading = watch.reading(`channel:${adapter.channel}`);
  if (trialOf(reading) !== null) return 0;
  return reading?.state === 'down' ? LOOK_AGAIN : Math.min(Math.max(0, nextAt - now()), LOOK_AGAIN);
};

const callWith = (
  { adapter, address }: CanaryOptions,
  message: Omit<CanaryMessage, 'every'>,
  standsIn: string | null,
): Outbound => {
  const call = { to: address, ...message };
  return standsIn !== null && adapter.capabilities.edit
    ? { kind: 'edit', ...call, platformRef: standsIn, otherwise: 'send' }
    : { kind: 'send', ...call, media: [] };
};

/** Whether it is known what became of it; that is noted, too. */
const hasLanded = async (options: CanaryOptions, { ref, sentAt }: Flight): Promise<boolean> => {
  const receipt = await options.receiptOf(options.adapter.channel, ref);
  if (receipt?.status === 'delivered' || receipt?.status === 'read') {
    measure(options, 'delivered', sentAt);
    await arrived(options);
  } else if (receipt?.status === 'failed') {
    const { why } = receipt;
    await gotLost(options, why ? evidenceOf('canary_failed', why) : evidenceOf('canary_failed_silently'));
  } else if (options.now() - sentAt > DELIVERED_WITHIN) {
    await gotLost(options, evidenceOf('canary_lost'));
  } else return false;
  return true;
};

const measure = ({ adapter, metrics, now }: CanaryOptions, until: 'accepted' | 'delivered', sentAt: number): void =>
  metrics.observe('canary_round_trip_seconds', (now() - sentAt) / seconds(1), { channel: adapter.channel, until });

/** Only what was in doubt needs to be said: a probe says more often that it answers. */
const arrived = async ({ adapter, notes, watch }: CanaryOptions): Promise<void> => {
  const key = `channel:${adapter.channel}` as const;
  if (watch.reading(key)?.state !== 'stale') return;
  await notes.note({ key, state: 'ok', evidence: evidenceOf('canary_arrived') });
};

/** Nobody will lift the doubt of the last one that flew. */
const isSwitchedOff = async ({ adapter, notes, watch }: CanaryOptions): Promise<Duration> => {
  const key = `channel:${adapter.channel}` as const;
  if (watch.reading(key)?.state === 'stale') await notes.note({ key, state: 'ok', evidence: evidenceOf('no_canary') });
  return LOOK_AGAIN;
};

const gotLost = async ({ adapter, notes }: CanaryOptions, evidence: string): Promise<void> => {
  await notes.note({ key: `channel:${adapter.channel}`, state: 'stale', evidence });
};

/** An address that can't be written to is the operator's to mend, and says nothing of the channel. */
const sayItCouldNotFly = (log: Log, channel: Channel, delivery: Delivery): void =>
  log.warn(
    { channel, outcome: delivery.kind, why: 'why' in delivery ? redact(delivery.why) : describeError(delivery.kind) },
    'The canary could not be sent',
  );
