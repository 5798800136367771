import { createHash } from 'node:crypto';
import type { CallbackQuery, Message, Update, User } from 'grammy/types';
import type { Inbound, IncomingMedia, Input } from '../../core/dialogue/inbound.ts';
import { readButton } from './button-data.ts';

/** What somebody said in a private chat with us; null for everything that is nobody's words. */
export const parseUpdate = (raw: unknown, receivedAt: number): Inbound | null => {
  const update = raw as Update;
  const heard = hear(update);
  if (!heard || heard.from.is_bot) return null;
  const { from, input } = heard;
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ');
  const sender = { address: String(from.id), name, language: from.language_code ?? null };
  return { channel: 'telegram', sender, input, receivedAt };
};

const hear = (update: Update): { from: User; input: Input } | null => {
  const { message, edited_message: edited, callback_query: tap, my_chat_member: membership } = update;
  if (message?.chat.type === 'private') return { from: message.from, input: inputOf(message, update.update_id) };
  if (edited?.chat.type === 'private') {
    const text = edited.text ?? edited.caption;
    // Live locations arrive as edits too: they are positions, not corrections.
    if (edited.location) return { from: edited.from, input: locationOf(edited.location, true) };
    return text === undefined ? null : { from: edited.from, input: { kind: 'edit', text } };
  }
  if (tap && (!tap.message || tap.message.chat.type === 'private')) return { from: tap.from, input: tapOf(tap) };
  if (membership?.chat.type === 'private') {
    const gone = membership.new_chat_member.status === 'kicked';
    return { from: membership.from, input: { kind: gone ? 'left' : 'came_back' } };
  }
  return null;
};

const tapOf = (tap: CallbackQuery): Input => {
  const button = readButton(tap.data ?? '');
  return { kind: 'tap', tapRef: tap.id, messageId: button?.messageId ?? '', choice: button?.choice ?? 0 };
};

const inputOf = (message: Message, updateId: number): Input => {
  if (message.text !== undefined) return textOf(message.text);
  if (message.location) return locationOf(message.location, message.location.live_period !== undefined);
  if (message.contact) {
    const own = message.contact.user_id !== undefined && message.contact.user_id === message.from?.id;
    return { kind: 'contact', phone: message.contact.phone_number, own };
  }
  const media = mediaOf(message, updateId);
  return media
    ? { kind: 'media', media: [media], caption: message.caption ?? '' }
    : { kind: 'unsupported', what: message.sticker ? 'sticker' : 'message' };
};

const textOf = (text: string): Input => {
  const command = /^\/([a-z0-9_]{1,32})(?:@\w+)?(?:\s+([\s\S]*))?$/i.exec(text);
  return command?.[1]
    ? { kind: 'command', name: command[1].toLowerCase(), args: command[2]?.trim() ?? '' }
    : { kind: 'text', text };
};

const locationOf = (location: { latitude: number; longitude: number }, live: boolean): Input => ({
  kind: 'location',
  place: { lat: location.latitude, lon: location.longitude },
  live,
});

const mediaOf = (message: Message, updateId: number): IncomingMedia | null => {
  const photo = message.photo?.at(-1);
  if (photo) return incoming('photo', photo, updateId);
  if (message.video) return incoming('video', message.video, updateId);
  if (message.video_note) return incoming('video', message.video_note, updateId);
  if (message.voice) return incoming('voice', message.voice, updateId);
  if (message.audio) return incoming('voice', message.audio, updateId);
  if (message.document) return incoming('document', message.document, updateId);
  return null;
};

const incoming = (
  kind: IncomingMedia['kind'],
  file: { file_id: string; file_unique_id: string; file_size?: number },
  updateId: number,
): IncomingMedia => ({
  mediaId: uuidOf(`telegram:${updateId}:${file.file_unique_id}`),
  kind,
  source: file.file_id,
  bytes: file.file_size ?? null,
});

/** The same update always names its file the same, so that a second delivery keeps nothing twice. */
const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
};
