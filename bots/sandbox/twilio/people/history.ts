import type { Emulator } from '../emulator.ts';
import { talkOf } from '../messages/talk.ts';
import type { ShownButton } from '../content/content-types.ts';
import type { Channel } from '../twilio-types.ts';
import type { MessageMedia, TwilioMessage } from '../world.ts';
import type { Refused } from '../../../../emulation/refused.ts';

/** A message without the bytes of its files. */
export type HistoryEntry = Omit<TwilioMessage, 'media'> & { media: Omit<MessageMedia, 'bytes'>[] };

export interface PersonHistory {
  /** Revision of the emulator: wait from here. */
  seq: number;
  /** In order of making. */
  messages: HistoryEntry[];
}

/** A bubble on the phone. */
export interface ShownMessage {
  sid: string;
  seq: number;
  channel: Channel;
  sentBy: 'app' | 'person' | 'twilio';
  text: string;
  /** Of an SMS: what it cost. */
  segments: number;
  buttons: ShownButton[];
  list: { button: string; items: { id: string; title: string; description: string | null }[] } | null;
  media: { sid: string; contentType: string; size: number }[];
  location: TwilioMessage['location'];
  at: number;
  isRead: boolean;
}

interface Question {
  /** Null: everybody's. */
  person: string | null;
  channel?: Channel | undefined;
  after: number;
}

export function historyOf({ world }: Emulator, { person, channel, after }: Question): PersonHistory | Refused {
  if (person !== null && !world.people.has(person)) return { refused: `there is no person ${person}` };
  const all = person === null ? [...world.messages.values()] : talkOf(world, person);
  const messages = all.filter(
    (message) => message.seq > after && (channel === undefined || message.channel === channel),
  );
  return { seq: world.seq, messages: messages.map(withoutBytes) };
}

function withoutBytes(message: TwilioMessage): HistoryEntry {
  return { ...message, media: message.media.map(({ bytes: _bytes, ...rest }) => rest) };
}

export function screenOf(
  emulator: Emulator,
  input: { person: string; channel?: Channel | undefined },
): { seq: number; messages: ShownMessage[] } | Refused {
  const history = historyOf(emulator, { ...input, after: 0 });
  if ('refused' in history) return history;
  const messages = history.messages
    .flatMap((message) => (message.shownAt === null ? [] : [show(message, message.shownAt)]))
    .toSorted((a, b) => a.at - b.at);
  return { seq: history.seq, messages };
}

function show(message: HistoryEntry, at: number): ShownMessage {
  const { sid, seq, channel, sentBy, body, numSegments, content, media, location, status } = message;
  return {
    sid,
    seq,
    channel,
    sentBy,
    text: body,
    segments: numSegments,
    buttons: content?.buttons ?? [],
    list: content?.list ?? null,
    media: media.map(({ sid: mediaSid, contentType, size }) => ({ sid: mediaSid, contentType, size })),
    location,
    at,
    isRead: status === 'read',
  };
}

export function findMedia({ world }: Emulator, mediaSid: string): MessageMedia | null {
  for (const { media } of world.messages.values()) {
    const found = media.find(({ sid }) => sid === mediaSid);
    if (found) return found;
  }
  return null;
}
