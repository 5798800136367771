import type { SandboxClock } from '../sandbox-clock.ts';
import type { ApiMessage, ReplyKeyboard } from '../telegram/bot-api-types.ts';
import type { TelegramControl } from '../telegram/control-client.ts';
import type { HistoryEntry } from '../telegram/world.ts';
import type { ChatView, KeyboardView, MessageView } from './chat-view.ts';
import type { Phone } from './phone.ts';
import type { PhonePlatform } from './phone-platform.ts';

type BusinessTime = (machineInstant: number) => number;

/** Telegram's apps show an action for five seconds. */
const TYPING_MS = 5_000;

export const telegramOnPhones = (telegram: TelegramControl, clock: SandboxClock): PhonePlatform => {
  const businessTimeOf = clock.businessTimeOf ?? ((instant) => instant);
  return {
    name: 'telegram',
    revision: async () => (await telegram.status()).seq,
    chats: async (phones, after) => {
      const changes = new Map((await telegram.chats()).map(({ id, seq }) => [id, seq]));
      const changed = phones.flatMap((phone) => {
        const { telegram: id } = phone.lines;
        return id !== null && changes.has(id) && (after === 0 || (changes.get(id) ?? 0) > after) ? [{ phone, id }] : [];
      });
      return Promise.all(changed.map(({ phone, id }) => readChat(telegram, businessTimeOf, phone, id, after)));
    },
    waitForChange: (after, timeoutMs) => telegram.waitForChange({ after, timeoutMs }),
  };
};

const readChat = async (
  telegram: TelegramControl,
  businessTimeOf: BusinessTime,
  { id: phone }: Phone,
  id: number,
  after: number,
): Promise<ChatView> => {
  const { chat, messages } = await telegram.history({ chat: id, after });
  return {
    phone,
    channel: 'telegram',
    started: chat.opened,
    blocked: chat.blocked,
    offline: false,
    optedOut: false,
    freeUntil: null,
    typing: chat.action !== null && Date.now() - chat.action.at < TYPING_MS,
    keyboard: viewKeyboard(chat.replyKeyboard),
    messageCount: chat.messageCount,
    messages: messages.map((entry) => viewMessage(entry, businessTimeOf)),
  };
};

const viewKeyboard = (keyboard: ReplyKeyboard | null): KeyboardView | null =>
  keyboard && {
    rows: keyboard.keyboard.map((row) =>
      row.map((key) => ({
        label: key.text,
        asksFor: key.request_location ? 'location' : key.request_contact ? 'contact' : null,
      })),
    ),
    onceOnly: keyboard.one_time_keyboard ?? false,
  };

const viewMessage = (entry: HistoryEntry, businessTimeOf: BusinessTime): MessageView => {
  const { message } = entry;
  return {
    id: String(entry.messageId),
    order: entry.messageId,
    from: entry.sentBy === 'bot' ? 'bot' : 'me',
    at: businessTimeOf(entry.sentAt),
    edited: entry.edits.some((edit) => saysOtherwise(edit.before, message)),
    deleted: entry.deletedAt !== null,
    text: message.text ?? message.caption ?? null,
    entities: message.entities ?? message.caption_entities ?? [],
    pictures: viewPhoto(message),
    file: viewFile(message),
    location: message.location ?? null,
    contact: message.contact ? { name: nameOf(message.contact), phone: message.contact.phone_number } : null,
    buttons: (message.reply_markup?.inline_keyboard ?? []).map((row) =>
      row.map((button) => ({ label: button.text, url: button.url ?? null, data: button.callback_data ?? null })),
    ),
    list: null,
    answers: null,
    delivery: null,
    segments: null,
    fromCarrier: false,
    withKeyboard: entry.withReplyMarkup,
  };
};

/** A change of buttons alone carries no mark on real phones either. */
const saysOtherwise = (before: ApiMessage, now: ApiMessage): boolean =>
  before.text !== now.text || before.caption !== now.caption;

const viewPhoto = ({ photo }: ApiMessage): MessageView['pictures'] => {
  const largest = photo?.at(-1);
  if (!largest) return [];
  const { file_id: fileId, width, height } = largest;
  return [{ src: `/sandbox/api/files/telegram/${encodeURIComponent(fileId)}`, width, height }];
};

const viewFile = (message: ApiMessage): MessageView['file'] => {
  for (const kind of ['video', 'voice', 'audio', 'document'] as const) {
    const media = message[kind];
    if (media) return { kind: kind === 'audio' ? 'voice' : kind, name: media.file_name ?? kind };
  }
  return null;
};

const nameOf = ({ first_name: first, last_name: last }: { first_name: string; last_name?: string | undefined }) =>
  last === undefined ? first : `${first} ${last}`;
