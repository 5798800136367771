import type { CapabilityKey, CapabilityReading } from '../health/capability.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Capabilities } from '../ports/channel-adapter.ts';

/** Why nothing can be said to a contact point at a moment. */
export type WhyNot =
  | 'gone'
  | 'opted_out'
  | 'not_connected'
  | 'channel_down'
  | 'never_wrote'
  | 'window_closed'
  | 'unverified';

/** `template`: only in words that the platform has approved beforehand. */
export type Reachability = { readonly kind: 'free' | 'template' } | { readonly kind: 'no'; readonly why: WhyNot };

/** What reachability depends on besides the contact point. */
export interface ChannelFacts {
  /** Null for a channel that is not connected. */
  capabilities(channel: Channel): Pick<Capabilities, 'window' | 'beyondWindow'> | null;
  /** Null for what was never seen. */
  reading(key: CapabilityKey): Pick<CapabilityReading, 'state' | 'okAt'> | null;
}

/**
 * Whether something can be said there at `at`, as things look now. A channel that nobody has looked at counts as open:
 * its own answers tell soon enough. Templates that nobody has seen approved count as none: a promise must not rest on them.
 */
export const reachability = (point: ContactPoint, facts: ChannelFacts, at: Instant): Reachability => {
  const { channel, verified, goneAt, optedOutAt, lastInboundAt } = point;
  if (!verified) return no('unverified');
  if (goneAt !== null) return no('gone');
  if (optedOutAt !== null) return no('opted_out');
  const capabilities = facts.capabilities(channel);
  if (!capabilities) return no('not_connected');
  if (facts.reading(`channel:${channel}`)?.state === 'down') return no('channel_down');
  const { window, beyondWindow } = capabilities;
  const inWindow = lastInboundAt !== null && (window === null || at - lastInboundAt < window);
  if (inWindow || beyondWindow === 'anything') return { kind: 'free' };
  if (beyondWindow === 'template' && isUsable(facts.reading(`templates:${channel}`))) return { kind: 'template' };
  return no(lastInboundAt === null ? 'never_wrote' : 'window_closed');
};

/** What is stale counts for as long as it was ever fine: what has yet to be approved never was. */
const isUsable = (reading: Pick<CapabilityReading, 'state' | 'okAt'> | null): boolean =>
  reading !== null && reading.state !== 'down' && reading.okAt !== null;

const no = (why: WhyNot): Reachability => ({ kind: 'no', why });
