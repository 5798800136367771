import type { Outbound } from '../../core/ports/channel-adapter.ts';
import { telegramCapabilities } from './capabilities.ts';
import { isBeyondEditing } from './classify-error.ts';
import { type MessageReference, readReference } from './message-reference.ts';
import { fitsWithin, renderMessage } from './render-message.ts';
import { CAPTION_LIMIT, sendMessage } from './send-message.ts';
import type { TelegramCaller } from './telegram-caller.ts';

type Edit = Extract<Outbound, { kind: 'edit' }>;

/**
 * Changes a message in its place. Where that can't be done (it came with a reply keyboard, the person has deleted it, a
 * caption is too short for what it shall say), what must be seen is sent anew; the reference is then the new message's.
 */
export const editMessage = async (caller: TelegramCaller, call: Edit): Promise<string | null> => {
  const reference = readReference(call.platformRef);
  const { ask: _, ...message } = call.message;
  const tooLong = reference?.holds === 'caption' && !fitsWithin(message, CAPTION_LIMIT) && call.otherwise === 'send';
  if (!reference || reference.holds === 'reply_keyboard' || call.message.ask || tooLong) return otherwise(caller, call);
  try {
    await editInPlace(caller, { ...call, message }, reference);
    return null;
  } catch (error) {
    if (!isBeyondEditing(error)) throw error;
    return otherwise(caller, call);
  }
};

const editInPlace = async (
  { api, signal }: TelegramCaller,
  { to, messageId, message }: Edit,
  reference: MessageReference,
): Promise<void> => {
  const isCaption = reference.holds === 'caption';
  const rendered = renderMessage(messageId, message, isCaption ? CAPTION_LIMIT : telegramCapabilities.textLimit);
  const { text, entities, keyboard } = rendered;
  // Without a keyboard the old one is taken away.
  const markup = keyboard && 'inline_keyboard' in keyboard ? { reply_markup: keyboard } : {};
  if (isCaption) {
    const extra = { caption: text, caption_entities: entities, ...markup };
    await api.editMessageCaption(Number(to), reference.messageId, extra, signal);
  } else {
    const extra = { entities, link_preview_options: { is_disabled: true }, ...markup };
    await api.editMessageText(Number(to), reference.messageId, text, extra, signal);
  }
};

const otherwise = async (caller: TelegramCaller, call: Edit): Promise<string | null> => {
  if (call.otherwise === 'drop') return null;
  const { to, messageId, message } = call;
  // Here everybody who ever wrote can be written to.
  return sendMessage(caller, { kind: 'send', to, messageId, message, media: [], locale: 'en', inWindow: true });
};
