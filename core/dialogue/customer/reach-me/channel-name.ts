import type { Channel } from '../../../people/channel.ts';
import type { Say } from '../../texts/texts.ts';

/** What people call a channel. */
export const channelName = (say: Say, channel: Channel): string => say(`channel-${channel}`);
