import { Api } from 'grammy';
import type { ChannelAdapter, Delivery, Outbound, OutboundMedia } from '../../core/ports/channel-adapter.ts';
import { telegramCapabilities } from './capabilities.ts';
import { classifyError } from './classify-error.ts';
import { parseUpdate } from './parse-update.ts';
import { renderMessage } from './render-message.ts';
import { readReference, writeReference } from './message-reference.ts';

export interface TelegramAccount {
  readonly token: string;
  /** `https://api.telegram.org`, or an emulator. */
  readonly apiRoot: string;
}

const CAPTION_LIMIT = 1024;
const TIMEOUT_SECONDS = 15;

type Send = Extract<Outbound, { kind: 'send' }>;
type Edit = Extract<Outbound, { kind: 'edit' }>;

export const createTelegramApi = ({ token, apiRoot }: TelegramAccount): Api =>
  new Api(token, { apiRoot, timeoutSeconds: TIMEOUT_SECONDS });

export const createTelegramAdapter = (account: TelegramAccount): ChannelAdapter => {
  const api = createTelegramApi(account);
  return {
    channel: 'telegram',
    capabilities: telegramCapabilities,
    parse: parseUpdate,
    send: async (call): Promise<Delivery> => {
      try {
        return { kind: 'accepted', platformRef: await perform(api, call) };
      } catch (error) {
        return classifyError(error);
      }
    },
  };
};

const perform = async (api: Api, call: Outbound): Promise<string | null> => {
  switch (call.kind) {
    case 'send':
      return send(api, call);
    case 'edit':
      return edit(api, call);
    case 'answer_tap':
      await api.answerCallbackQuery(call.tapRef, call.toast === null ? {} : { text: call.toast.slice(0, 200) });
      return null;
  }
};

/** One picture carries the text as its caption, where it fits; more of them come first, as they are. */
const send = async (api: Api, { to, messageId, message, media }: Send): Promise<string> => {
  const chat = Number(to);
  const ours = media.filter(({ channel }) => channel === 'telegram');
  const [only] = ours;
  const length = (message.title?.length ?? 0) + message.body.length + 1;
  if (only?.kind === 'photo' && ours.length === 1 && length <= CAPTION_LIMIT && !message.ask) {
    const { text, entities, keyboard } = renderMessage(messageId, message, CAPTION_LIMIT);
    const extra = { caption: text, caption_entities: entities, ...(keyboard && { reply_markup: keyboard }) };
    const sent = await api.sendPhoto(chat, only.source, extra);
    return writeReference({ messageId: sent.message_id, holds: 'caption' });
  }
  for (const file of ours) await sendFile(api, chat, file);
  const { text, entities, keyboard, canBeEdited } = renderMessage(messageId, message, telegramCapabilities.textLimit);
  const sent = await api.sendMessage(chat, text, {
    entities,
    link_preview_options: { is_disabled: true },
    ...(keyboard && { reply_markup: keyboard }),
  });
  return writeReference({ messageId: sent.message_id, holds: canBeEdited ? 'text' : 'reply_keyboard' });
};

const sendFile = async (api: Api, chat: number, { kind, source }: OutboundMedia): Promise<void> => {
  if (kind === 'photo') await api.sendPhoto(chat, source);
  else if (kind === 'video') await api.sendVideo(chat, source);
  else if (kind === 'voice') await api.sendVoice(chat, source);
  else await api.sendDocument(chat, source);
};

const edit = async (api: Api, { to, messageId, platformRef, message }: Edit): Promise<string | null> => {
  const reference = readReference(platformRef);
  if (!reference || reference.holds === 'reply_keyboard') return null;
  const limit = reference.holds === 'caption' ? CAPTION_LIMIT : telegramCapabilities.textLimit;
  const { ask: _, ...rest } = message;
  const { text, entities, keyboard } = renderMessage(messageId, rest, limit);
  const markup = keyboard && 'inline_keyboard' in keyboard ? { reply_markup: keyboard } : {};
  if (reference.holds === 'caption') {
    await api.editMessageCaption(Number(to), reference.messageId, {
      caption: text,
      caption_entities: entities,
      ...markup,
    });
  } else {
    const extra = { entities, link_preview_options: { is_disabled: true }, ...markup };
    await api.editMessageText(Number(to), reference.messageId, text, extra);
  }
  return null;
};
