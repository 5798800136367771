import type { Channel } from '../people/channel.ts';

const CHANNEL_PAUSED = 'channel-paused:';

/** The key of the task that a channel shuts us out; for '' what all of these begin with. */
export const channelPausedKey = (channel: Channel | ''): string => `${CHANNEL_PAUSED}${channel}`;

/** Whether the task of this key says so. */
export const isChannelPausedTask = (key: string): boolean => key.startsWith(CHANNEL_PAUSED);
