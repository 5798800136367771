import type { Channel } from '../../core/people/channel.ts';

const WHATSAPP = 'whatsapp:';

/** One account has both channels; an address tells of which it is. */
export type TwilioChannel = Extract<Channel, 'sms' | 'whatsapp'>;

export const channelOf = (address: string): TwilioChannel => (address.startsWith(WHATSAPP) ? 'whatsapp' : 'sms');

/** The address within its channel: a number, or what WhatsApp has in its place. */
export const bareAddress = (address: string): string =>
  address.startsWith(WHATSAPP) ? address.slice(WHATSAPP.length) : address;
