import type { InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup } from 'grammy/types';
import { allChoices, type Choice, type Message } from '../../core/dialogue/message.ts';
import { canBeButton } from './button-link.ts';
import { writeButton } from './button-data.ts';
import { cutText, wellFormed } from '../adapter/cut-text.ts';
import { telegramCapabilities } from './capabilities.ts';

/** Longer ones are legal, but no phone shows them. */
const LABEL_LIMIT = 64;

export const inlineKeyboard = (messageId: string, message: Message): InlineKeyboardMarkup | undefined => {
  const links = (message.links ?? [])
    .filter(canBeButton)
    .map(({ label, url }, index) => ({ text: buttonText(label, index), url }));
  const footer = message.footer ?? [];
  // Beyond a hundred buttons Telegram refuses the message; the ways out are the last to be left out.
  const choices = (message.choices ?? []).slice(0, telegramCapabilities.buttons - links.length - footer.length);
  const button = ({ label }: Choice, index: number): InlineKeyboardButton => ({
    text: buttonText(label, index),
    callback_data: writeButton(messageId, (message.firstChoice ?? 0) + index),
  });
  const afterAllChoices = message.choices?.length ?? 0;
  const rows = [
    ...inRows(choices.map(button), message.columns ?? usualColumns(choices)),
    ...inRows(links, 2),
    ...inRows(
      footer.map((choice, index) => button(choice, afterAllChoices + index)),
      3,
    ),
  ];
  return rows.length > 0 ? { inline_keyboard: rows } : undefined;
};

/** Places and contacts can be asked for on reply keyboards only; the other choices stand there as plain words. */
export const replyKeyboard = (message: Message, ask: NonNullable<Message['ask']>): ReplyKeyboardMarkup => {
  const text = buttonText(ask.label, 0);
  const request =
    ask.what === 'location' ? { text, request_location: true as const } : { text, request_contact: true as const };
  // A tap sends the label as words, which only the whole label is recognised by.
  const words = allChoices(message).map(({ label }, index) => ({ text: wellFormed(label.trim()) || `${index + 1}` }));
  return { keyboard: [[request], ...inRows(words, 2)], one_time_keyboard: true, resize_keyboard: true };
};

/** A blank label would fail the whole message. */
const buttonText = (label: string, index: number): string =>
  cutText(wellFormed(label.trim()), LABEL_LIMIT) || `${index + 1}`;

const usualColumns = (choices: readonly Choice[]): number => {
  if (choices.length <= 2) return Math.max(1, choices.length);
  return choices.every(({ label }) => label.length <= 18) ? 2 : 1;
};

const inRows = <T>(items: readonly T[], columns: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
