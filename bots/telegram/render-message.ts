import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity, ReplyKeyboardMarkup } from 'grammy/types';
import { allChoices, type Choice, type Message } from '../../core/dialogue/message.ts';
import { writeButton } from './button-data.ts';

export interface RenderedMessage {
  readonly text: string;
  /** The title in bold. Entities and not markup, so that hostile text stays text. */
  readonly entities: MessageEntity[];
  readonly keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup | undefined;
  /** Telegram can't edit a message that came with a reply keyboard. */
  readonly canBeEdited: boolean;
}

const BUTTON_LIMIT = 64;

/** Pure: the neutral message in Telegram's words. `limit` is 4096 characters for a text, 1024 for a caption. */
export const renderMessage = (messageId: string, message: Message, limit: number): RenderedMessage => {
  const title = message.title === undefined ? '' : `${message.title}\n`;
  const whole = `${title}${message.body}`;
  const text = whole.length <= limit ? whole : `${cut(whole, limit - 1)}…`;
  const entities: MessageEntity[] = message.title
    ? [{ type: 'bold', offset: 0, length: Math.min(message.title.length, text.length) }]
    : [];
  const keyboard = message.ask ? replyKeyboard(message, message.ask) : inlineKeyboard(messageId, message);
  return { text, entities, keyboard, canBeEdited: message.ask === undefined };
};

/** Never through the middle of a character that takes two code units. */
const cut = (text: string, limit: number): string => {
  const last = text.charCodeAt(limit - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? limit - 1 : limit);
};

const inlineKeyboard = (messageId: string, message: Message): InlineKeyboardMarkup | undefined => {
  const choices = message.choices ?? [];
  const button = (choice: Choice, index: number): InlineKeyboardButton => ({
    text: shorten(choice.label),
    callback_data: writeButton(messageId, (message.firstChoice ?? 0) + index),
  });
  const links = (message.links ?? []).map(({ label, url }) => ({ text: shorten(label), url }));
  const footer = (message.footer ?? []).map((choice, index) => button(choice, choices.length + index));
  const rows = [
    ...inRows(choices.map(button), message.columns ?? usualColumns(choices)),
    ...inRows(links, 2),
    ...inRows(footer, 3),
  ];
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
};

/** Places and contacts can be asked for on reply keyboards only; the other choices stand there as plain words. */
const replyKeyboard = (message: Message, ask: NonNullable<Message['ask']>): ReplyKeyboardMarkup => {
  const request =
    ask.what === 'location'
      ? { text: ask.label, request_location: true as const }
      : { text: ask.label, request_contact: true as const };
  const words = allChoices(message).map(({ label }) => ({ text: shorten(label) }));
  return { keyboard: [[request], ...inRows(words, 2)], one_time_keyboard: true, resize_keyboard: true };
};

const shorten = (label: string): string => (label.length <= BUTTON_LIMIT ? label : `${cut(label, BUTTON_LIMIT - 1)}…`);

const usualColumns = (choices: readonly Choice[]): number =>
  choices.length > 2 && choices.every(({ label }) => label.length <= 18)
    ? 2
    : choices.length > 2
      ? 1
      : Math.max(1, choices.length);

const inRows = <T>(items: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
