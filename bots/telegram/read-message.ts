import type { IncomingMedia, Input } from '../../core/dialogue/inbound.ts';
import { readWords } from '../adapter/read-words.ts';
import { uuidOf } from '../adapter/uuid-of.ts';
import { FILE_TYPES, type FileType, writeSource } from './file-source.ts';
import type { RawFile, RawMessage } from './raw-update.ts';

/** What Telegram writes into the chat about the chat; nobody said it. */
const SERVICE = [
  'pinned_message',
  'message_auto_delete_timer_changed',
  'write_access_allowed',
  'chat_background_set',
  'boost_added',
  'connected_website',
  'users_shared',
  'chat_shared',
  'proximity_alert_triggered',
  'web_app_data',
  'passport_data',
] as const;

/** Things that people send and we can't use. What is newer than this list is called "message". */
const UNUSABLE = ['sticker', 'poll', 'dice', 'game', 'story', 'checklist', 'paid_media', 'invoice', 'gift'] as const;

/** What a message says; null where nobody said anything. */
export const readMessage = (message: RawMessage, updateId: number): Input | null => {
  if (message.text !== undefined) return readWords(message.text);
  if (message.location) return locationOf(message.location, message.location.live_period !== undefined);
  if (message.contact) {
    const { phone_number: phone, user_id: owner } = message.contact;
    return { kind: 'contact', phone: withPlus(phone), own: owner !== undefined && owner === message.from?.id };
  }
  const media = mediaOf(message, updateId);
  if (media) return { kind: 'media', media: [media], caption: message.caption ?? '' };
  if (SERVICE.some((field) => Object.hasOwn(message, field))) return null;
  return { kind: 'unsupported', what: UNUSABLE.find((field) => Object.hasOwn(message, field)) ?? 'message' };
};

/** Telegram's numbers begin with their country's code, and some of its apps leave the plus out. */
const withPlus = (phone: string): string => (phone.startsWith('+') ? phone : `+${phone}`);

export const locationOf = (location: { latitude: number; longitude: number }, live: boolean): Input => ({
  kind: 'location',
  place: { lat: location.latitude, lon: location.longitude },
  live,
});

const KINDS: Readonly<Record<FileType, IncomingMedia['kind']>> = {
  photo: 'photo',
  // Animations also come as a document of the same name, for programs that know no animations.
  animation: 'video',
  video: 'video',
  video_note: 'video',
  voice: 'voice',
  audio: 'voice',
  document: 'document',
};

const mediaOf = (message: RawMessage, updateId: number): IncomingMedia | null => {
  for (const type of FILE_TYPES) {
    // A photo comes in several sizes, the largest last.
    const file = type === 'photo' ? message.photo?.at(-1) : message[type];
    if (file) return incoming(type, file, updateId);
  }
  return null;
};

const incoming = (type: FileType, file: RawFile, updateId: number): IncomingMedia => ({
  mediaId: uuidOf(`telegram:${updateId}:${file.file_unique_id}`),
  kind: KINDS[type],
  source: writeSource({ type, fileId: file.file_id }),
  bytes: file.file_size ?? null,
});
