import type { Channel, ContactPoint } from './person.ts';

const E164 = /^\+[1-9]\d{6,14}$/;

/** The channels whose addresses are phone numbers. On WhatsApp people may hide theirs behind a name. */
export const NUMBER_CHANNELS = ['sms', 'whatsapp'] as const satisfies readonly Channel[];

export type NumberChannel = (typeof NUMBER_CHANNELS)[number];

export const hasNumbers = (channel: Channel): channel is NumberChannel =>
  (NUMBER_CHANNELS as readonly Channel[]).includes(channel);

/** The phone number that a contact point is; null for what is none. */
export const numberOf = ({ channel, address }: Pick<ContactPoint, 'channel' | 'address'>): string | null =>
  hasNumbers(channel) && E164.test(address) ? address : null;
