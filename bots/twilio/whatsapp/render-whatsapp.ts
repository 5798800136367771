import { allChoices, type Message } from '../../../core/dialogue/message.ts';
import type { Say } from '../../../core/dialogue/texts/texts.ts';
import { cutText, wellFormed } from '../../adapter/cut-text.ts';
import { renderNumberedText } from '../../numbered-text/render-numbered-text.ts';
import { writeButton } from './button-id.ts';
import { areDistinct, BUTTON_TITLE_LIMIT, buttonTitle, listItems } from './choice-titles.ts';
import { asWritten, inBold } from './escape-markup.ts';

/** What a message is on WhatsApp. The ids come back with a tap. */
export type WhatsappPlan =
  | { readonly kind: 'text'; readonly body: string }
  | { readonly kind: 'quick_replies'; readonly body: string; readonly buttons: readonly Button[] }
  | { readonly kind: 'list'; readonly body: string; readonly button: string; readonly items: readonly Item[] };

export interface Button {
  readonly id: string;
  readonly title: string;
}

export interface Item extends Button {
  readonly description: string | null;
}

/** Without a template's approval; with more choices it is a list. */
const MOST_BUTTONS = 3;
const MOST_ITEMS = 10;
/** Of a body with buttons or a list, and of a text: in UTF-16 units, as Twilio counts. */
const BODY_LIMIT = 1_024;
const TEXT_LIMIT = 1_600;

/** Pure: the neutral message in WhatsApp's words; with buttons where they fit, as a list, or with numbers. */
export const renderWhatsapp = (messageId: string, message: Message, say: Say): WhatsappPlan => {
  const labels = allChoices(message).map(({ label }) => label);
  if (labels.length === 0 || labels.length > MOST_ITEMS) return renderText(message, say);
  const id = (index: number): string => writeButton(messageId, (message.firstChoice ?? 0) + index);
  const body = wordsOf(message, say, BODY_LIMIT);
  const titles = labels.map(buttonTitle);
  const fit = titles.every((title) => title.length <= BUTTON_TITLE_LIMIT) && areDistinct(titles);
  if (titles.length <= MOST_BUTTONS && fit) {
    return { kind: 'quick_replies', body, buttons: titles.map((title, index) => ({ id: id(index), title })) };
  }
  const items = listItems(labels).map((item, index) => ({ ...item, id: id(index) }));
  return { kind: 'list', body, button: cutText(say('whatsapp-choose'), BUTTON_TITLE_LIMIT), items };
};

/** Pure: everything in words, choices with the numbers by which they are chosen. */
export const renderText = (message: Message, say: Say): WhatsappPlan => {
  const { title: _title, ask: _ask, links: _links, ...rest } = message;
  const choices = renderNumberedText({ ...rest, body: '' }, TEXT_LIMIT, { write: asWritten });
  const tail = choices === '' ? '' : `\n\n${choices}`;
  const words = wordsOf(message, say, Math.max(0, TEXT_LIMIT - tail.length));
  return { kind: 'text', body: cutText(`${words}${tail}`, TEXT_LIMIT) };
};

/** What is not choices. Where it is too long, the words give way first. */
const wordsOf = ({ title, body, ask, links = [] }: Message, say: Say, limit: number): string => {
  const words = title ? `${inBold(wellFormed(title))}\n${asWritten(wellFormed(body))}` : asWritten(wellFormed(body));
  const request = ask ? [say(HOW_TO_SHARE[ask.what])] : [];
  const written = links.map(({ label, url }) => `${asWritten(label)}: ${url.replace(/^(tel|mailto):/i, '')}`);
  const blocks = [request, written].filter((lines) => lines.length > 0);
  const tail = cutText(wellFormed(blocks.map((lines) => `\n\n${lines.join('\n')}`).join('')), limit / 2);
  // Something has to be said: a bubble without a word is refused.
  return `${cutText(words, limit - tail.length)}${tail}`.trim() || '…';
};

/** There is no button for it: where to find the paper-clip is what people need to hear. */
const HOW_TO_SHARE = { location: 'whatsapp-how-to-share-location', contact: 'whatsapp-how-to-share-number' } as const;
