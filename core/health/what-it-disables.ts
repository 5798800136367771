import type { Say } from '../dialogue/texts/texts.ts';
import { type Channel, DESK_CHANNEL } from '../people/channel.ts';
import type { CapabilityKey, CapabilityState } from './capability.ts';
import { channelOf } from './channel-of.ts';

type Kind = Exclude<CapabilityKey, `${'channel' | 'templates'}:${Channel}`> | 'desk' | 'channel' | 'templates';

/** What people can't have while a part is in that state, by the text that says so. Nothing is disabled by what is missing here. */
export const DISABLES: Readonly<Record<Kind, Readonly<Partial<Record<CapabilityState, string>>>>> = {
  database: { down: 'health-without-database' },
  queue: { down: 'health-without-queue' },
  catalogue: { stale: 'health-old-catalogue', down: 'health-without-catalogue' },
  entitlements: { stale: 'health-old-entitlements', down: 'health-without-entitlements' },
  payments: { stale: 'health-old-payments', down: 'health-without-payments' },
  travel: { stale: 'health-old-travel', down: 'health-without-travel' },
  geocoding: { stale: 'health-old-geocoding', down: 'health-without-geocoding' },
  desk: { stale: 'health-doubtful-desk', down: 'health-without-desk' },
  channel: { stale: 'health-doubtful-channel', down: 'health-without-channel' },
  templates: { stale: 'health-without-templates', down: 'health-without-templates' },
};

const kindOf = (key: CapabilityKey): Kind => {
  if (channelOf(key) === DESK_CHANNEL) return 'desk';
  if (channelOf(key) !== null) return 'channel';
  return key.startsWith('templates:') ? 'templates' : (key as Kind);
};

/** In a sentence what nobody can have now; null where nobody misses anything. */
export const whatItDisables = (say: Say, key: CapabilityKey, state: CapabilityState): string | null => {
  const text = DISABLES[kindOf(key)][state];
  return text === undefined ? null : say(text, { channel: channelNameIn(say, key) });
};

/** As people call it. */
export const capabilityName = (say: Say, key: CapabilityKey): string =>
  channelOf(key) === null
    ? say(`health-name-${key.split(':')[0]}`, { channel: channelNameIn(say, key) })
    : channelNameIn(say, key);

const channelNameIn = (say: Say, key: CapabilityKey): string => {
  const [, channel] = key.split(':');
  return channel === undefined ? '' : say(`channel-${channel}`);
};
