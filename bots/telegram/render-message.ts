import type { InlineKeyboardMarkup, MessageEntity, ReplyKeyboardMarkup } from 'grammy/types';
import type { Message } from '../../core/dialogue/message.ts';
import { canBeButton, writeLink } from './button-link.ts';
import { cutText, wellFormed } from '../adapter/cut-text.ts';
import { inlineKeyboard, replyKeyboard } from './render-keyboard.ts';

export interface RenderedMessage {
  readonly text: string;
  /** The title in bold. Entities and not markup, so that hostile text stays text. */
  readonly entities: MessageEntity[];
  readonly keyboard: InlineKeyboardMarkup | ReplyKeyboardMarkup | undefined;
  /** Telegram can't edit a message that came with a reply keyboard. */
  readonly canBeEdited: boolean;
}

/** Pure: the neutral message in Telegram's words. `limit` is 4096 UTF-16 units for a text, 1024 for a caption. */
export const renderMessage = (messageId: string, message: Message, limit: number): RenderedMessage => {
  const text = cutText(wellFormed(wordsOf(message, limit)), limit);
  const entities: MessageEntity[] = message.title
    ? [{ type: 'bold', offset: 0, length: Math.min(message.title.length, text.length) }]
    : [];
  const keyboard = message.ask ? replyKeyboard(message, message.ask) : inlineKeyboard(messageId, message);
  return { text, entities, keyboard, canBeEdited: message.ask === undefined };
};

/** Whether nothing of it is lost within the limit. */
export const fitsWithin = (message: Message, limit: number): boolean => wordsOf(message, Infinity).length <= limit;

/** What is written out below the words survives where the words have to be cut. */
const wordsOf = (message: Message, limit: number): string => {
  const words = message.title ? `${message.title}\n${message.body}` : message.body;
  const links = message.links ?? [];
  const written = message.ask ? links : links.filter((link) => !canBeButton(link));
  const tail = written.map((link) => `\n${writeLink(link)}`).join('');
  return tail.length < limit / 2 ? `${cutText(words, limit - tail.length)}${tail}` : words;
};
