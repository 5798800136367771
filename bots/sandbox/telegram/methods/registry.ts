import { answerCallbackQuery } from './answer-callback-query.ts';
import { close, getMe, logOut } from './bot-itself.ts';
import type { BotMethod } from './bot-method.ts';
import {
  deleteMyCommands,
  getChatMenuButton,
  getMyCommands,
  setChatMenuButton,
  setMyCommands,
} from './bot-settings.ts';
import { deleteMessage, getChat, pinChatMessage, sendChatAction, unpinChatMessage } from './chat-methods.ts';
import {
  editMessageCaption,
  editMessageLiveLocation,
  editMessageReplyMarkup,
  editMessageText,
  stopMessageLiveLocation,
} from './edits.ts';
import { getFile } from './get-file.ts';
import { deleteWebhook, getUpdates, getWebhookInfo, setWebhook } from './receiving.ts';
import { sendLocation } from './send-location.ts';
import { sendAudio, sendDocument, sendPhoto, sendVideo, sendVoice } from './send-media.ts';
import { sendMediaGroup } from './send-media-group.ts';
import { sendMessage } from './send-message.ts';

const methods: readonly BotMethod[] = [
  getMe,
  logOut,
  close,
  getUpdates,
  setWebhook,
  deleteWebhook,
  getWebhookInfo,
  sendMessage,
  sendPhoto,
  sendVideo,
  sendVoice,
  sendAudio,
  sendDocument,
  sendLocation,
  sendMediaGroup,
  sendChatAction,
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageLiveLocation,
  stopMessageLiveLocation,
  deleteMessage,
  answerCallbackQuery,
  getFile,
  getChat,
  pinChatMessage,
  unpinChatMessage,
  setMyCommands,
  getMyCommands,
  deleteMyCommands,
  setChatMenuButton,
  getChatMenuButton,
];

const byName = new Map(methods.map((method) => [method.name.toLowerCase(), method]));

/** Telegram's method names know no case. */
export function findMethod(name: string): BotMethod | undefined {
  return byName.get(name.toLowerCase());
}
