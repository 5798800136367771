import { badRequest, isFailure, tooManyRequests, answered } from '../answers.ts';
import type { ApiAnswer, ApiFailure, MessageContent } from '../bot-api-types.ts';
import { nextSeq, publish, type Emulator } from '../emulator.ts';
import { addMessage, findMessage } from '../messages.ts';
import { reachChat } from '../people-and-chats.ts';
import { takeSendToken } from '../rate-limits.ts';
import { isRecord } from '../../../../emulation/json.ts';
import { chatId, flag, json, optionalInteger } from '../validate/params.ts';
import { markupProblem, type ReplyMarkup, replyMarkup } from '../validate/reply-markup.ts';
import type { HistoryEntry, SandboxChat } from '../world.ts';
import type { MethodCall } from './bot-method.ts';

/** What every sending method takes beside its content. */
export const sendShape = {
  reply_markup: replyMarkup,
  reply_parameters: json('reply_parameters', "can't parse reply parameters JSON object"),
  reply_to_message_id: optionalInteger('reply_to_message_id'),
  allow_sending_without_reply: flag('allow_sending_without_reply'),
  disable_notification: flag('disable_notification'),
  protect_content: flag('protect_content'),
  chat_id: chatId,
};

export interface SendParams {
  chat_id: number | string;
  reply_markup: ReplyMarkup;
  reply_parameters: unknown;
  reply_to_message_id: number | undefined;
  allow_sending_without_reply: boolean;
}

/** The last steps of every sending method, in the server's order: chat, keyboard, quoted message, rate. */
export function sendContent(call: MethodCall, params: SendParams, content: MessageContent): ApiAnswer {
  const ready = readyToSend(call, params);
  if (isFailure(ready)) return ready;
  const { chat, replyTo } = ready;
  const markup = params.reply_markup;
  const entry = addMessage(call.emulator, {
    chat,
    userId: null,
    content,
    replyTo,
    inlineKeyboard: markup.kind === 'inline' ? markup.keyboard : undefined,
    withReplyMarkup: markup.kind === 'keyboard' || markup.kind === 'remove' || markup.kind === 'force-reply',
  });
  showReplyKeyboard(call.emulator, chat, markup);
  return answered(entry.message);
}

export function readyToSend(
  call: MethodCall,
  params: SendParams,
): { chat: SandboxChat; replyTo: HistoryEntry | undefined } | ApiFailure {
  const chat = reachChat(call.emulator, params.chat_id, 'write');
  if (isFailure(chat)) return chat;
  const problem = markupProblem(params.reply_markup, chat.type);
  if (problem !== null) return badRequest(problem);
  const replyTo = findReplyTarget(chat, params);
  if (replyTo === 'not found') return badRequest('message to be replied not found');
  const wait = takeSendToken(call.emulator, chat.id);
  if (wait !== null) return tooManyRequests(wait);
  // What was announced as being typed has come.
  chat.action = null;
  return { chat, replyTo };
}

function findReplyTarget(chat: SandboxChat, params: SendParams): HistoryEntry | undefined | 'not found' {
  const given = params.reply_parameters;
  const fields = isRecord(given) ? given : {};
  const messageId = fields['message_id'] ?? params.reply_to_message_id;
  if (messageId === undefined) return undefined;
  const maySkip = fields['allow_sending_without_reply'] === true || params.allow_sending_without_reply;
  return findMessage(chat, Number(messageId)) ?? (maySkip ? undefined : 'not found');
}

/** A reply keyboard belongs to the chat, not to the message, and stays until replaced or removed. */
function showReplyKeyboard(emulator: Emulator, chat: SandboxChat, markup: ReplyMarkup): void {
  if (markup.kind !== 'keyboard' && markup.kind !== 'remove') return;
  chat.replyKeyboard = markup.kind === 'keyboard' ? markup.keyboard : null;
  const seq = nextSeq(emulator, chat.id);
  const detail = { replyKeyboard: chat.replyKeyboard };
  publish(emulator, { seq, at: emulator.now(), kind: 'chat', chatId: chat.id, detail });
}
