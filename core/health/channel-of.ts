import type { Channel } from '../people/channel.ts';
import type { CapabilityKey } from './capability.ts';

const CHANNEL = 'channel:';

/** The channel whose account the key names; null for everything else. */
export const channelOf = (key: CapabilityKey): Channel | null =>
  key.startsWith(CHANNEL) ? (key.slice(CHANNEL.length) as Channel) : null;
