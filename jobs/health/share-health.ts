import type { Channel } from '../../core/people/channel.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import { type ChannelCircuits, createChannelCircuits } from '../outbox/channel-circuits.ts';
import { createHealthNotes, type HealthNotes } from './health-notes.ts';
import { probeChannel } from './probe-channel.ts';
import { type CapabilityWatch, watchCapabilities, type WatchOptions } from './watch-capabilities.ts';

export interface SharedHealthOptions extends WatchOptions {
  readonly adapters: ReadonlyMap<Channel, Pick<ChannelAdapter, 'probe'>>;
  /** Milliseconds of any clock that only goes forward. */
  readonly now: () => number;
}

/** One process's part in what all of them know of each other's troubles. */
export interface SharedHealth {
  readonly watch: CapabilityWatch;
  readonly notes: HealthNotes;
  readonly circuits: ChannelCircuits;
}

export const shareHealth = (options: SharedHealthOptions): SharedHealth => {
  const { unitOfWork, adapters, log, now } = options;
  const watch = watchCapabilities(options);
  const notes = createHealthNotes(unitOfWork, log);
  return { watch, notes, circuits: createChannelCircuits({ watch, notes, probe: probeChannel(adapters), log, now }) };
};
