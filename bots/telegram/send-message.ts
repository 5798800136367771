import type { Outbound } from '../../core/ports/channel-adapter.ts';
import { telegramCapabilities } from './capabilities.ts';
import { classifyError } from './classify-error.ts';
import { writeReference } from './message-reference.ts';
import { type OutgoingFile, outgoingFiles } from './outgoing-file.ts';
import { fitsWithin, renderMessage } from './render-message.ts';
import { sendFiles } from './send-files.ts';
import type { TelegramCaller } from './telegram-caller.ts';

export const CAPTION_LIMIT = 1024;

type Send = Extract<Outbound, { kind: 'send' }>;

/** Sends pictures and words; returns the reference of the bubble that holds the words and the buttons. */
export const sendMessage = async (caller: TelegramCaller, call: Send): Promise<string> => {
  const { to, messageId, message, media } = call;
  const files = await outgoingFiles(media, caller.openForeign);
  const [only] = files;
  if (only?.type === 'photo' && files.length === 1 && fitsWithin(message, CAPTION_LIMIT) && !message.ask) {
    const reference = await sendWithCaption(caller, call, only);
    if (reference) return reference;
  } else {
    await sendFiles(caller, Number(to), messageId, files);
  }
  const { text, entities, keyboard, canBeEdited } = renderMessage(messageId, message, telegramCapabilities.textLimit);
  const extra = { entities, link_preview_options: { is_disabled: true }, ...(keyboard && { reply_markup: keyboard }) };
  const sent = await caller.api.sendMessage(Number(to), text, extra, caller.signal);
  caller.progress.forget(messageId);
  return writeReference({ messageId: sent.message_id, holds: canBeEdited ? 'text' : 'reply_keyboard' });
};

/** Null where Telegram refuses the picture: the words then go without it. */
const sendWithCaption = async (
  { api, signal }: TelegramCaller,
  { to, messageId, message }: Send,
  { file }: OutgoingFile,
): Promise<string | null> => {
  const { text, entities, keyboard } = renderMessage(messageId, message, CAPTION_LIMIT);
  const extra = { caption: text, caption_entities: entities, ...(keyboard && { reply_markup: keyboard }) };
  try {
    const sent = await api.sendPhoto(Number(to), file, extra, signal);
    return writeReference({ messageId: sent.message_id, holds: 'caption' });
  } catch (error) {
    if (classifyError(error).kind !== 'refused') throw error;
    return null;
  }
};
