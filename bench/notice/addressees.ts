/** The channels over which a notice goes out. */
export const CHANNELS = ['telegram', 'sms', 'whatsapp'] as const;

export type NoticeChannel = (typeof CHANNELS)[number];

export interface Chat {
  readonly channel: NoticeChannel;
  readonly address: string;
}

/** Somebody who is told, or talks to us meanwhile; the same for all processes of a measurement. */
export interface Addressee {
  readonly name: string;
  /** Where they are reached, in their own order. */
  readonly chats: readonly Chat[];
}

/** A third of them on each channel; every other one has a second channel, which is either of the other two. */
export const addressee = (index: number): Addressee => {
  const places = [0, ...(index % 2 === 0 ? [1 + (Math.floor(index / 6) % 2)] : [])];
  return { name: `Person ${index}`, chats: places.map((place) => chatOn(channelAt(index + place), index)) };
};

/** Somebody who writes to us on WhatsApp all the while. */
export const talker = (index: number): Addressee => ({
  name: `Talker ${index}`,
  chats: [chatOn('whatsapp', TALKERS_FROM + index)],
});

const TALKERS_FROM = 1_000_000;

const channelAt = (place: number): NoticeChannel => CHANNELS[place % CHANNELS.length] ?? 'sms';

const chatOn = (channel: NoticeChannel, index: number): Chat => ({
  channel,
  address: channel === 'telegram' ? String(100_000 + index) : `+4915${String(index).padStart(9, '0')}`,
});
