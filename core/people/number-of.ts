import { type Channel, NUMBER_CHANNELS, type NumberChannel } from './channel.ts';
import type { ContactPoint } from './person.ts';

const E164 = /^\+[1-9]\d{6,14}$/;

export const hasNumbers = (channel: Channel): channel is NumberChannel =>
  (NUMBER_CHANNELS as readonly Channel[]).includes(channel);

/** The phone number that a contact point is; null for what is none. */
export const numberOf = ({ channel, address }: Pick<ContactPoint, 'channel' | 'address'>): string | null =>
  hasNumbers(channel) && E164.test(address) ? address : null;
