import type { CapabilityKey, CapabilityReading, CapabilityState } from '../../core/health/capability.ts';
import { channelOf } from '../../core/health/channel-of.ts';
import { readingsNow } from '../../core/health/troubles.ts';
import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Cause } from '../../core/kernel/event.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { WakeUps } from '../../core/ports/wake-ups.ts';
import type { UnitOfWork } from '../../core/ports/work.ts';
import { startLoop } from '../loop/start-loop.ts';

/** The registry as this process last saw it, for those who can't ask the database each time. */
export interface CapabilityWatch {
  /** Null for what nobody has ever looked at. */
  reading(key: CapabilityKey): CapabilityReading | null;
  /** Resolves once all that was committed before is seen. */
  look(): Promise<void>;
  stop(): Promise<void>;
}

export interface WatchOptions {
  readonly unitOfWork: UnitOfWork;
  readonly wakeUps: Pick<WakeUps, 'on'>;
  readonly metrics: Metrics;
  readonly log: Log;
}

/** What a lost notification costs. */
const LOOK_EVERY: Duration = seconds(5);
const CAUSE: Cause = { actor: { kind: 'system', why: 'health' }, traceId: 'health', inboxId: null };
const LEVELS: Readonly<Record<CapabilityState, number>> = { ok: 0, stale: 1, down: 2 };

/** Sees within a second what any process noted, and shows it on `/metrics`. */
export const watchCapabilities = ({ unitOfWork, wakeUps, metrics, log }: WatchOptions): CapabilityWatch => {
  let readings: ReadonlyMap<CapabilityKey, CapabilityReading> = new Map();
  let lastLook: Promise<void> = Promise.resolve();

  const read = async (): Promise<void> => {
    try {
      await unitOfWork.run(CAUSE, (work) => {
        const known = readingsNow(work);
        readings = new Map(known.map((reading) => [reading.key, reading]));
        for (const reading of known) show(metrics, reading, work.now - reading.since);
        return Promise.resolve();
      });
      metrics.set('capability_state', LEVELS.ok, { capability: 'database' });
    } catch (error) {
      // The one part whose absence can't be looked up.
      metrics.set('capability_state', LEVELS.down, { capability: 'database' });
      throw error;
    }
  };
  /** One after the other: an older look never overwrites a newer one. */
  const look = (): Promise<void> => {
    lastLook = lastLook.catch(() => undefined).then(read);
    return lastLook;
  };
  const loop = startLoop({ name: 'capabilities', log, every: LOOK_EVERY, step: () => look().then(() => null) });
  const deaf = wakeUps.on('capabilities', loop.wake);
  return {
    reading: (key) => readings.get(key) ?? null,
    look,
    stop: async () => {
      deaf();
      await loop.stop();
    },
  };
};

const show = (metrics: Metrics, { key, state }: CapabilityReading, age: Duration): void => {
  metrics.set('capability_state', LEVELS[state], { capability: key });
  metrics.set('capability_since_seconds', Math.max(0, Math.round(age / seconds(1))), { capability: key });
  const channel = channelOf(key);
  if (channel !== null) metrics.set('channel_paused', state === 'down' ? 1 : 0, { channel });
};
