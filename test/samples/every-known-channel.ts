import { everyChannel } from '../../app/channels/known-capabilities.ts';
import type { Capabilities } from '../../core/ports/channel-adapter.ts';
import type { Channel } from '../../core/people/channel.ts';

/** What each channel can do; web chat is the one that nobody has. */
export const everyKnown = (channel: Channel): Capabilities | null => everyChannel.capabilities(channel);
