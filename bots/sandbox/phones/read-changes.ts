import type { ChatView } from './chat-view.ts';
import type { Phone, PhoneChannel } from './phone.ts';
import type { PhonePlatform } from './phone-platform.ts';

/** How much the page knows of each platform: revisions, in the order of `PhonePlatform`s. */
export type Cursor = Readonly<Record<PhonePlatform['name'], number>>;

export interface Changes {
  /** What the page sends back when it connects again. */
  readonly cursor: string;
  /** A platform's revisions began anew (another emulator, or a reset): forget what was shown of these. */
  readonly fresh: readonly PhoneChannel[];
  readonly chats: readonly ChatView[];
}

const CHANNELS: Readonly<Record<PhonePlatform['name'], readonly PhoneChannel[]>> = {
  telegram: ['telegram'],
  twilio: ['whatsapp', 'sms'],
};

export const BEGINNING: Cursor = { telegram: 0, twilio: 0 };

export const writeCursor = ({ telegram, twilio }: Cursor): string => `${telegram}-${twilio}`;

/** Null for what no page was ever given. */
export const readCursor = (text: string): Cursor | null => {
  const [, telegram, twilio] = /^(\d{1,15})-(\d{1,15})$/.exec(text) ?? [];
  return telegram === undefined ? null : { telegram: Number(telegram), twilio: Number(twilio) };
};

export interface PlatformChanges {
  /** Revision up to which the page knows everything now. */
  readonly revision: number;
  readonly fresh: readonly PhoneChannel[];
  readonly chats: readonly ChatView[];
}

/** What changed on the phones after a revision. A message may be told twice, none is left out. */
export const readChanges = async (
  platform: PhonePlatform,
  phones: readonly Phone[],
  after: number,
): Promise<PlatformChanges> => {
  // Read first: what happens while the chats are read then counts as not told yet.
  const revision = await platform.revision();
  const isFresh = after === 0 || revision < after;
  const chats = await platform.chats(phones, isFresh ? 0 : after);
  return { revision, fresh: isFresh ? CHANNELS[platform.name] : [], chats };
};
