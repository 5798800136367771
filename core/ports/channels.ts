import type { Channel } from '../people/channel.ts';
import type { Capabilities } from './channel-adapter.ts';

/** The channels that this deployment has, and what each can do. */
export interface Channels {
  /** Null for a channel that is not connected. */
  capabilities(channel: Channel): Capabilities | null;
}
