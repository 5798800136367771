import { answered, badRequest, isFailure } from '../answers.ts';
import { announce } from '../emulator.ts';
import { findMessage, removeMessage } from '../messages.ts';
import { apiChat, reachChat } from '../people-and-chats.ts';
import { chatId, flag, optionalInteger, requiredInteger, requiredText } from '../validate/params.ts';
import { botMethod } from './bot-method.ts';

const actions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
]);

/** Bots delete their own messages for two days. */
const deletableMs = 48 * 3_600_000;

export const sendChatAction = botMethod(
  'sendChatAction',
  { action: requiredText('action', 'wrong parameter action in request'), chat_id: chatId },
  (call, params) => {
    if (!actions.has(params.action)) return badRequest('wrong parameter action in request');
    const chat = reachChat(call.emulator, params.chat_id, 'write');
    if (isFailure(chat)) return chat;
    chat.action = { name: params.action, at: call.emulator.now() };
    announce(call.emulator, 'chat', chat.id, { action: chat.action });
    return answered(true);
  },
);

export const deleteMessage = botMethod(
  'deleteMessage',
  { chat_id: chatId, message_id: requiredInteger('message_id', 'message identifier is not specified') },
  (call, params) => {
    const chat = reachChat(call.emulator, params.chat_id, 'write');
    if (isFailure(chat)) return chat;
    const entry = findMessage(chat, params.message_id);
    if (!entry) return badRequest('message to delete not found');
    const isTooOld = call.emulator.now() - entry.sentAt > deletableMs;
    const isForeign = entry.sentBy === 'user' && chat.type === 'group';
    if (isTooOld || isForeign) return badRequest("message can't be deleted");
    removeMessage(call.emulator, entry);
    return answered(true);
  },
);

export const pinChatMessage = botMethod(
  'pinChatMessage',
  {
    chat_id: chatId,
    message_id: requiredInteger('message_id', 'message identifier is not specified'),
    disable_notification: flag('disable_notification'),
  },
  (call, params) => {
    const chat = reachChat(call.emulator, params.chat_id, 'write');
    if (isFailure(chat)) return chat;
    if (!findMessage(chat, params.message_id)) return badRequest('message to pin not found');
    chat.pinnedMessageIds = [...chat.pinnedMessageIds.filter((id) => id !== params.message_id), params.message_id];
    announce(call.emulator, 'chat', chat.id, { pinnedMessageIds: chat.pinnedMessageIds });
    return answered(true);
  },
);

export const unpinChatMessage = botMethod(
  'unpinChatMessage',
  { chat_id: chatId, message_id: optionalInteger('message_id') },
  (call, params) => {
    const chat = reachChat(call.emulator, params.chat_id, 'write');
    if (isFailure(chat)) return chat;
    const messageId = params.message_id ?? chat.pinnedMessageIds.at(-1);
    if (messageId === undefined || !chat.pinnedMessageIds.includes(messageId)) {
      return badRequest('message to unpin not found');
    }
    chat.pinnedMessageIds = chat.pinnedMessageIds.filter((id) => id !== messageId);
    announce(call.emulator, 'chat', chat.id, { pinnedMessageIds: chat.pinnedMessageIds });
    return answered(true);
  },
);

export const getChat = botMethod('getChat', { chat_id: chatId }, (call, params) => {
  const chat = reachChat(call.emulator, params.chat_id, 'read');
  if (isFailure(chat)) return chat;
  const pinned = findMessage(chat, chat.pinnedMessageIds.at(-1) ?? 0);
  return answered({ ...apiChat(call.emulator, chat), pinned_message: pinned?.message });
});
