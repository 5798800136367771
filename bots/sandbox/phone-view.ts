import type { ChatHistory } from './telegram/control/history-operations.ts';
import type { ApiEntity, ApiMessage, ReplyKeyboard } from './telegram/bot-api-types.ts';
import type { HistoryEntry } from './telegram/world.ts';

export interface ButtonView {
  label: string;
  /** Opens; everything else is pressed. */
  url: string | null;
  data: string | null;
}

/** One message as a phone shows it. */
export interface MessageView {
  id: number;
  from: 'bot' | 'me';
  /** Business time. */
  at: number;
  edited: boolean;
  deleted: boolean;
  text: string | null;
  entities: ApiEntity[];
  photo: { fileId: string; width: number; height: number } | null;
  /** Other files by kind and name. */
  file: { fileId: string; kind: 'video' | 'voice' | 'document'; name: string } | null;
  location: { latitude: number; longitude: number } | null;
  contact: { name: string; phone: string } | null;
  buttons: ButtonView[][];
  /** It came with the keyboard that stands under the input field. */
  withKeyboard: boolean;
}

export interface PhoneView {
  id: number;
  started: boolean;
  blocked: boolean;
  /** The bot is writing. */
  typing: boolean;
  keyboard: ReplyKeyboard | null;
  messageCount: number;
  /** In order; after a change only those that changed. */
  messages: MessageView[];
}

/** Telegram's apps show an action for five seconds. */
const TYPING_MS = 5_000;

export const viewPhone = (
  { chat, messages }: ChatHistory,
  businessTimeOf: (machineInstant: number) => number,
  machineNow: number,
): PhoneView => ({
  id: chat.id,
  started: chat.opened,
  blocked: chat.blocked,
  typing: chat.action !== null && machineNow - chat.action.at < TYPING_MS,
  keyboard: chat.replyKeyboard,
  messageCount: chat.messageCount,
  messages: messages.map((entry) => viewMessage(entry, businessTimeOf)),
});

const viewMessage = (entry: HistoryEntry, businessTimeOf: (machineInstant: number) => number): MessageView => {
  const { message } = entry;
  return {
    id: entry.messageId,
    from: entry.sentBy === 'bot' ? 'bot' : 'me',
    at: businessTimeOf(entry.sentAt),
    edited: entry.edits.some((edit) => saysOtherwise(edit.before, message)),
    deleted: entry.deletedAt !== null,
    text: message.text ?? message.caption ?? null,
    entities: message.entities ?? message.caption_entities ?? [],
    photo: viewPhoto(message),
    file: viewFile(message),
    location: message.location ?? null,
    contact: message.contact ? { name: nameOf(message.contact), phone: message.contact.phone_number } : null,
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) =>
      row.map((button) => ({ label: button.text, url: button.url ?? null, data: button.callback_data ?? null })),
    ),
    withKeyboard: entry.withReplyMarkup,
  };
};

/** A change of buttons alone carries no mark on real phones either. */
const saysOtherwise = (before: ApiMessage, now: ApiMessage): boolean =>
  before.text !== now.text || before.caption !== now.caption;

const viewPhoto = ({ photo }: ApiMessage): MessageView['photo'] => {
  const largest = photo?.at(-1);
  return largest ? { fileId: largest.file_id, width: largest.width, height: largest.height } : null;
};

const viewFile = (message: ApiMessage): MessageView['file'] => {
  for (const kind of ['video', 'voice', 'document'] as const) {
    const media = message[kind];
    if (media) return { fileId: media.file_id, kind, name: media.file_name ?? kind };
  }
  return null;
};

const nameOf = ({ first_name: first, last_name: last }: { first_name: string; last_name?: string | undefined }) =>
  last === undefined ? first : `${first} ${last}`;
