import type { Inbound, Input } from '../../core/dialogue/inbound.ts';
import { readButton } from './button-data.ts';
import { locationOf, readMessage } from './read-message.ts';
import { type RawMessage, type RawTap, type RawUpdate, type RawUser, readRawUpdate } from './raw-update.ts';

/**
 * What somebody did in a private chat with us; null for everything that is nobody's words: groups, channels, bots, kinds
 * of update that we never asked for. Never throws, whatever the JSON.
 */
export const parseUpdate = (raw: unknown, receivedAt: number): Inbound | null => {
  const update = readRawUpdate(raw);
  const heard = update && hear(update);
  if (!heard || heard.from.is_bot === true) return null;
  const { from, input } = heard;
  const name = [from.first_name, from.last_name].filter(Boolean).join(' ');
  const sender = { address: String(from.id), name, language: from.language_code ?? null };
  return { channel: 'telegram', sender, input, receivedAt };
};

interface Heard {
  readonly from: RawUser;
  readonly input: Input;
}

const hear = (update: RawUpdate): Heard | null => {
  const { message, edited_message: edited, callback_query: tap, my_chat_member: membership } = update;
  if (message) return inPrivate(message, readMessage(message, update.update_id));
  if (edited) return inPrivate(edited, readEdit(edited));
  // A tap on a message that Telegram no longer has comes without it.
  if (tap) return !tap.message || tap.message.chat.type === 'private' ? { from: tap.from, input: readTap(tap) } : null;
  if (membership) return inPrivate(membership, readMembership(membership.new_chat_member.status));
  return null;
};

const inPrivate = (
  { chat, from }: { chat: { type: string }; from?: RawUser | undefined },
  input: Input | null,
): Heard | null => (chat.type === 'private' && from && input ? { from, input } : null);

const readEdit = (edited: RawMessage): Input | null => {
  // Live locations arrive as edits too: they are positions, not corrections.
  if (edited.location) return locationOf(edited.location, true);
  const text = edited.text ?? edited.caption;
  return text === undefined ? null : { kind: 'edit', text };
};

/** Every tap gets an answer, also one on a button that we never made. */
const readTap = ({ id, data }: RawTap): Input => {
  const button = readButton(data ?? '');
  return { kind: 'tap', tapRef: id, messageId: button?.messageId ?? '', choice: button?.choice ?? 0 };
};

const readMembership = (status: string): Input | null => {
  if (status === 'kicked' || status === 'left') return { kind: 'left' };
  return status === 'member' ? { kind: 'came_back' } : null;
};
