import { allChoices, type Message } from '../../core/dialogue/message.ts';
import { isNumber, recogniseChoice } from '../../core/dialogue/recognise.ts';

/** What Twilio takes as one message, however many segments it is. */
const LONGEST = 1_600;

/** How a channel writes; a plain one needs nothing of it. */
export interface NumberedStyle {
  /** All that we say goes through this; addresses of links do not. */
  readonly write?: (text: string) => string;
  /** What stands for a label that may not be written as it is. */
  readonly label?: (label: string) => string;
  /** What stands where words were cut. */
  readonly ellipsis?: string;
  /** What stands between the words and each list: an empty line, where there is room for one. */
  readonly gap?: string;
}

/**
 * Pure: a message for channels that have neither buttons nor formatting. Choices are numbered as the dialogue counts
 * them, so that the number is the answer; links are written out; what a device is asked for is said in words.
 */
export const renderNumberedText = (message: Message, limit: number = LONGEST, style: NumberedStyle = {}): string => {
  const { write = asItIs, ellipsis = '…', gap = '\n\n' } = style;
  const words = write(message.title ? `${message.title}\n${message.body}` : message.body);
  const request = message.ask ? [write(message.ask.label)] : [];
  const links = (message.links ?? []).map(({ label, url }) => `${write(label)}: ${url.replace(/^(tel|mailto):/i, '')}`);
  const blocks = [request, links, choiceLines(message, style)].filter((lines) => lines.length > 0);
  const tail = blocks.map((lines) => `${gap}${lines.join('\n')}`).join('');
  // The words give way first: without the choices nobody could answer.
  const text = `${cutText(words, Math.max(0, limit - tail.length), ellipsis)}${tail}`;
  return cutText(text.replaceAll(/\p{Surrogate}/gu, '\uFFFD'), limit, ellipsis).trim();
};

const asItIs = (text: string): string => text;

/** A number stands before a choice exactly where typing it chooses that one; a label that is a number is its own. */
const choiceLines = (
  message: Message,
  { write = asItIs, label: writeLabel = asItIs }: NumberedStyle,
): readonly string[] =>
  allChoices(message).map(({ label }, index) => {
    const written = oneLine(write(writeLabel(label)));
    if (isNumber(label)) return written;
    const number = `${index + 1}`;
    const counts = message.numbersAreAnswers !== true && recogniseChoice(message, number) === index;
    return `${counts ? number : '-'} ${written}`;
  });

const oneLine = (label: string): string => label.replaceAll(/\s+/g, ' ').trim();

/** Cut text ends in the ellipsis, and never inside a character that takes two units. */
const cutText = (text: string, limit: number, ellipsis: string): string => {
  if (text.length <= limit) return text;
  const end = limit - ellipsis.length;
  if (end <= 0) return ellipsis.slice(0, limit);
  const last = text.charCodeAt(end - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? end - 1 : end)}${ellipsis}`;
};
