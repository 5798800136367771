import { isRefused, type Refused } from '../../../../emulation/refused.ts';
import type { MessageContent } from '../bot-api-types.ts';
import type { Emulator } from '../emulator.ts';
import { addMessage, changeMessage, findMessage } from '../messages.ts';
import { pushUpdate } from '../push-update.ts';
import { withFoundEntities } from '../validate/found-entities.ts';
import { maxTextLength } from '../validate/formatted-text.ts';
import type { HistoryEntry, SandboxChat, SandboxUser } from '../world.ts';

export interface Sent {
  chatId: number;
  messageIds: number[];
  updateIds: number[];
  /** Revision right after it: wait for what comes later. */
  seq: number;
}

export interface Actor {
  user: number;
  /** Absent: the private chat with the bot. */
  chat?: number | undefined;
}

export function findActor(emulator: Emulator, actor: Actor): { user: SandboxUser; chat: SandboxChat } | Refused {
  const user = emulator.world.users.get(actor.user);
  if (!user) return { refused: `there is no user ${actor.user}` };
  const chat = emulator.world.chats.get(actor.chat ?? actor.user);
  if (!chat) return { refused: `there is no chat ${actor.chat ?? actor.user}` };
  if (!chat.memberIds.includes(user.id)) return { refused: `user ${user.id} is not in chat ${chat.id}` };
  return { user, chat };
}

/** Sends one or several messages at once as a person; the first ever opens the chat for the bot. */
export function userWrites(
  emulator: Emulator,
  actor: Actor & { replyTo?: number | undefined },
  contents: MessageContent[],
): Sent | Refused {
  const found = findActor(emulator, actor);
  if (isRefused(found)) return found;
  const { user, chat } = found;
  if (chat.blocked) return { refused: 'the bot is blocked here: unblock it first' };
  chat.opened = true;
  const replyTo = actor.replyTo === undefined ? undefined : findMessage(chat, actor.replyTo);
  const entries = contents.map((content) => writeOne(emulator, user, chat, content, replyTo));
  return {
    chatId: chat.id,
    messageIds: entries.map((entry) => entry.messageId),
    updateIds: entries.flatMap((entry) => entry.updateIds),
    seq: emulator.world.seq,
  };
}

function writeOne(
  emulator: Emulator,
  user: SandboxUser,
  chat: SandboxChat,
  content: MessageContent,
  replyTo: HistoryEntry | undefined,
): HistoryEntry {
  const entry = addMessage(emulator, { chat, userId: user.id, content, replyTo });
  const update = pushUpdate(emulator, { kind: 'message', chatId: chat.id, payload: entry.message });
  if (update) entry.updateIds.push(update.updateId);
  return entry;
}

/** A person's later change of an own message, which the bot sees as an edited message. */
export function userEdits(
  emulator: Emulator,
  actor: Actor & { messageId: number },
  change: (entry: HistoryEntry) => MessageContent | Refused,
): Sent | Refused {
  const found = findActor(emulator, actor);
  if (isRefused(found)) return found;
  const entry = findMessage(found.chat, actor.messageId);
  if (!entry || entry.userId !== actor.user)
    return { refused: `message ${actor.messageId} is not one of user ${actor.user}` };
  const content = change(entry);
  if (isRefused(content)) return content;
  changeMessage(emulator, entry, 'user', content);
  const update = pushUpdate(emulator, { kind: 'edited_message', chatId: entry.chatId, payload: entry.message });
  if (update) entry.updateIds.push(update.updateId);
  return {
    chatId: entry.chatId,
    messageIds: [entry.messageId],
    updateIds: update ? [update.updateId] : [],
    seq: emulator.world.seq,
  };
}

/** Text as a person's app sends it: commands and links marked, and cut at 4096 as Telegram's apps do. */
export function textContents(text: string): MessageContent[] {
  return splitText(text.trim()).map((part) => {
    const { entities } = withFoundEntities({ text: part, entities: [] });
    return { text: part, entities: entities.length > 0 ? entities : undefined };
  });
}

function splitText(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > maxTextLength) {
    const code = rest.charCodeAt(maxTextLength - 1);
    // Never through the middle of a surrogate pair.
    const cut = code >= 0xd800 && code <= 0xdbff ? maxTextLength - 1 : maxTextLength;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...parts, rest];
}
