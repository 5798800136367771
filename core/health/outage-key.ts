import type { CapabilityKey, CapabilitySignal } from './capability.ts';
import { channelOf } from './channel-of.ts';
import { channelPausedKey, isChannelPausedTask } from './channel-paused-key.ts';

const OUTAGE = 'outage:';

/** The tasks that one part can open: that a channel takes no messages, and any other outage. */
export const outageKeys = (key: CapabilityKey): readonly string[] => {
  const channel = channelOf(key);
  return [`${OUTAGE}${key}`, ...(channel === null ? [] : [channelPausedKey(channel)])];
};

/**
 * The task that this state is to people; null for none. What is merely old shows in the overviews, but a channel that
 * loses messages without a word is somebody's business at once.
 */
export const outageKeyOf = ({ key, state }: Pick<CapabilitySignal, 'key' | 'state'>): string | null => {
  const channel = channelOf(key);
  if (state === 'down') return channel === null ? `${OUTAGE}${key}` : channelPausedKey(channel);
  return state === 'stale' && channel !== null ? `${OUTAGE}${key}` : null;
};

/** The part and its state that a task of this key is about; null for any other task. */
export const outageOf = (taskKey: string): Pick<CapabilitySignal, 'key' | 'state'> | null => {
  if (isChannelPausedTask(taskKey)) {
    return { key: `channel:${taskKey.slice(channelPausedKey('').length)}` as CapabilityKey, state: 'down' };
  }
  if (!taskKey.startsWith(OUTAGE)) return null;
  const key = taskKey.slice(OUTAGE.length) as CapabilityKey;
  return { key, state: channelOf(key) === null ? 'down' : 'stale' };
};
