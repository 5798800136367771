import { isDeepStrictEqual } from 'node:util';
import { answered, badRequest, isFailure, tooManyRequests } from '../answers.ts';
import type { ApiAnswer, ApiFailure, ApiMessage } from '../bot-api-types.ts';
import { changeMessage, findMessage } from '../messages.ts';
import { reachChat } from '../people-and-chats.ts';
import { takeSendToken } from '../rate-limits.ts';
import { chatId, param, requiredInteger } from '../validate/params.ts';
import { type ReplyMarkup, replyMarkup } from '../validate/reply-markup.ts';
import type { HistoryEntry } from '../world.ts';
import type { MethodCall } from './bot-method.ts';

export const editShape = {
  chat_id: chatId,
  message_id: requiredInteger('message_id', 'message identifier is not specified'),
  /** Messages sent through inline mode do not exist here. */
  inline_message_id: param<undefined>((value) =>
    value === undefined || value === '' ? { value: undefined } : { problem: 'MESSAGE_ID_INVALID' },
  ),
  reply_markup: replyMarkup,
};

export interface EditParams {
  chat_id: number | string;
  message_id: number;
  reply_markup: ReplyMarkup;
}

/** The message, if this bot may edit it: its own, still there, and without a reply keyboard. */
export function editableMessage(call: MethodCall, params: EditParams): HistoryEntry | ApiFailure {
  const chat = reachChat(call.emulator, params.chat_id, 'write');
  if (isFailure(chat)) return chat;
  const entry = findMessage(chat, params.message_id);
  if (!entry) return badRequest('message to edit not found');
  if (entry.sentBy !== 'bot' || entry.withReplyMarkup) return badRequest("message can't be edited");
  const { kind } = params.reply_markup;
  if (kind !== 'none' && kind !== 'inline') return badRequest('inline keyboard expected');
  return entry;
}

const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message';

/** An edit without a keyboard takes the old one away; an edit that changes nothing is refused, as by Telegram. */
export function applyEdit(
  call: MethodCall,
  entry: HistoryEntry,
  markup: ReplyMarkup,
  change: Partial<ApiMessage>,
): ApiAnswer {
  const next = { ...change, reply_markup: markup.kind === 'inline' ? markup.keyboard : undefined };
  const current = Object.fromEntries(Object.keys(next).map((key) => [key, entry.message[key as keyof ApiMessage]]));
  if (isDeepStrictEqual(plain(current), plain(next))) return badRequest(notModified);
  const wait = takeSendToken(call.emulator, entry.chatId);
  if (wait !== null) return tooManyRequests(wait);
  changeMessage(call.emulator, entry, 'bot', next);
  return answered(entry.message);
}

/** As JSON sees it: undefined fields are none. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
