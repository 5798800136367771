import { createHash } from 'node:crypto';
import type { DeskInput } from '../../core/desk/desk-input.ts';
import type { IncomingMedia, Input } from '../../core/dialogue/inbound.ts';
import type { Heard, Rooms } from './parse-payload.ts';
import type { RawEvent, RawFile, RawMessage } from './raw-payload.ts';
import { readEmojis, readText } from './read-text.ts';
import { readTimestamp } from './timestamps.ts';

/** Messages of people; every other subtype is Slack or a program telling something. */
const SAID: ReadonlySet<string | undefined> = new Set([undefined, 'file_share', 'thread_broadcast', 'me_message']);

/** Slack's own helper writes in people's chats as if it were one of them. */
const SLACKBOT = 'USLACKBOT';

export const readEvent = (event: RawEvent, rooms: Rooms): Heard | null => {
  if (event.type === 'app_home_opened') return openedHome(event);
  if (event.type !== 'message') return null;
  const inChat = event.channel_type === 'im';
  if (!inChat && !rooms.has(event.channel ?? '')) return null;
  if (event.subtype === 'message_changed') return changed(event, inChat);
  if (event.subtype === 'message_deleted') return deleted(event, inChat);
  if (!SAID.has(event.subtype)) return null;
  return inChat ? by(event, readChat(event)) : by(event, atDesk(writeDown(event)));
};

const by = ({ user, bot_id: bot, user_profile: profile }: RawMessage, input: Input | null): Heard | null => {
  if (!user || bot || user === SLACKBOT || !input) return null;
  return { user, name: profile?.display_name?.trim() || profile?.real_name, input };
};

const atDesk = (desk: DeskInput | null): Input | null => desk && { kind: 'desk', desk };

const openedHome = ({ user, tab }: RawEvent): Heard | null =>
  user && tab === 'home' ? { user, name: undefined, input: { kind: 'desk', desk: { kind: 'opened_home' } } } : null;

const wordsOf = ({ text = '', blocks }: RawMessage): string => readText(text, readEmojis(blocks));

/** Where in a thread of the desk a message stands; null for one that begins a thread, or belongs to none. */
const threadOf = (place: string | undefined, { ts, thread_ts: thread }: RawMessage) =>
  place && ts && thread && thread !== ts ? { spot: { place, thread }, ref: ts } : null;

const writeDown = (event: RawEvent): DeskInput | null => {
  const place = threadOf(event.channel, event);
  const at = readTimestamp(place?.ref ?? '');
  return place && at !== null
    ? { kind: 'wrote', ...place, text: wordsOf(event), files: event.files?.length ?? 0, at }
    : null;
};

/** Links that unfold and reactions of ours come as changes too: a correction changes the words. */
const changed = ({ channel, message, previous_message: before }: RawEvent, inChat: boolean): Heard | null => {
  if (!message || (before && before.text === message.text && message.subtype !== 'tombstone')) return null;
  // What is left of a deleted message that others have answered.
  if (message.subtype === 'tombstone') return before && !inChat ? by(before, atDesk(takenBack(channel, before))) : null;
  if (inChat) return by(message, { kind: 'edit', text: wordsOf(message) });
  const place = threadOf(channel, message);
  const at = readTimestamp(place?.ref ?? '');
  return by(message, atDesk(place && at !== null ? { kind: 'rewrote', ...place, text: wordsOf(message), at } : null));
};

const deleted = ({ channel, previous_message: before }: RawEvent, inChat: boolean): Heard | null =>
  before && !inChat ? by(before, atDesk(takenBack(channel, before))) : null;

const takenBack = (channel: string | undefined, before: RawMessage): DeskInput | null => {
  const place = threadOf(channel, before);
  return place && { kind: 'took_back', ...place };
};

const readChat = (event: RawEvent): Input | null => {
  const text = wordsOf(event);
  const media = (event.files ?? []).flatMap((file) => mediaOf(file) ?? []);
  if (media.length > 0) return { kind: 'media', media, caption: text };
  if (text.trim() === '') return { kind: 'unsupported', what: event.files?.length ? 'file' : 'message' };
  // Slack takes what begins with a slash for itself, unless a space stands before it.
  const [, name, args = ''] = /^\s*\/([a-z0-9_]{1,32})(?:\s+([\s\S]*))?$/i.exec(text) ?? [];
  return name ? { kind: 'command', name: name.toLowerCase(), args: args.trim() } : { kind: 'text', text };
};

const KINDS: Readonly<Record<string, IncomingMedia['kind']>> = { image: 'photo', video: 'video', audio: 'voice' };

const mediaOf = ({ id, mimetype = '', size }: RawFile): IncomingMedia => ({
  mediaId: uuidOf(`slack:${id}`),
  kind: KINDS[mimetype.split('/', 1)[0] ?? ''] ?? 'document',
  source: id,
  bytes: size ?? null,
});

/** The same file is always named the same, so that a second delivery keeps nothing twice. */
const uuidOf = (name: string): string => {
  const hex = createHash('sha256').update(name).digest('hex');
  const groups = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`];
  return [...groups, hex.slice(20, 32)].join('-');
};
