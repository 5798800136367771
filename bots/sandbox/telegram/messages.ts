import type { ApiMessage, InlineKeyboard, MessageContent } from './bot-api-types.ts';
import { type Emulator, nextSeq, publish } from './emulator.ts';
import { apiChat, apiUser } from './people-and-chats.ts';
import type { HistoryEntry, SandboxChat } from './world.ts';

interface NewMessage {
  chat: SandboxChat;
  /** null: the bot. */
  userId: number | null;
  content: MessageContent;
  inlineKeyboard?: InlineKeyboard | undefined;
  replyTo?: HistoryEntry | undefined;
  withReplyMarkup?: boolean;
}

/** Writes a message into its chat's history. Ids grow over all chats of the bot, as in Telegram's private chats. */
export function addMessage(emulator: Emulator, added: NewMessage): HistoryEntry {
  const { world } = emulator;
  const { chat } = added;
  const at = emulator.now();
  const messageId = world.next.messageId;
  world.next.messageId += 1;
  const seq = nextSeq(emulator, chat.id);
  const entry: HistoryEntry = {
    chatId: chat.id,
    messageId,
    seq,
    firstSeq: seq,
    sentBy: added.userId === null ? 'bot' : 'user',
    userId: added.userId ?? world.bot.id,
    sentAt: at,
    message: compose(emulator, added, messageId, at),
    withReplyMarkup: added.withReplyMarkup ?? false,
    edits: [],
    deletedAt: null,
    updateIds: [],
  };
  chat.history.set(messageId, entry);
  publish(emulator, { seq, at, kind: 'message', chatId: chat.id, detail: entry });
  return entry;
}

function compose(emulator: Emulator, added: NewMessage, messageId: number, at: number): ApiMessage {
  const { world } = emulator;
  const user = added.userId === null ? undefined : world.users.get(added.userId);
  return {
    message_id: messageId,
    from: user ? apiUser(user) : world.bot,
    chat: apiChat(emulator, added.chat),
    date: Math.floor(at / 1000),
    // A reply shows the message it answers, but not that one's own reply.
    reply_to_message: added.replyTo && { ...added.replyTo.message, reply_to_message: undefined },
    ...added.content,
    reply_markup: added.inlineKeyboard,
  };
}

export function findMessage(chat: SandboxChat, messageId: number): HistoryEntry | undefined {
  const entry = chat.history.get(messageId);
  return entry && entry.deletedAt === null ? entry : undefined;
}

/** Replaces a message's content or keyboard, and keeps what it was. */
export function changeMessage(
  emulator: Emulator,
  entry: HistoryEntry,
  by: 'bot' | 'user',
  change: Partial<ApiMessage>,
): void {
  const at = emulator.now();
  const seq = nextSeq(emulator, entry.chatId);
  entry.edits.push({ seq, at, by, before: entry.message });
  entry.message = { ...entry.message, ...change, edit_date: Math.floor(at / 1000) };
  entry.seq = seq;
  publish(emulator, { seq, at, kind: 'edit', chatId: entry.chatId, detail: entry });
}

export function removeMessage(emulator: Emulator, entry: HistoryEntry): void {
  const at = emulator.now();
  entry.deletedAt = at;
  entry.seq = nextSeq(emulator, entry.chatId);
  publish(emulator, { seq: entry.seq, at, kind: 'delete', chatId: entry.chatId, detail: entry });
}
