import { allChoices, type Message } from '../../core/dialogue/message.ts';
import { isNumber, recogniseChoice } from '../../core/dialogue/recognise.ts';

/** What Twilio takes as one message, however many segments it is. */
const LONGEST = 1_600;

/**
 * Pure: a message for channels that have neither buttons nor formatting. Choices are numbered as the dialogue counts
 * them, so that the number is the answer; links are written out; what a device is asked for is said in words.
 */
export const renderNumberedText = (message: Message, limit: number = LONGEST): string => {
  const words = message.title ? `${message.title}\n${message.body}` : message.body;
  const request = message.ask ? [message.ask.label] : [];
  const links = (message.links ?? []).map(({ label, url }) => `${label}: ${url.replace(/^(tel|mailto):/i, '')}`);
  const blocks = [request, links, choiceLines(message)].filter((lines) => lines.length > 0);
  const tail = blocks.map((lines) => `\n\n${lines.join('\n')}`).join('');
  // The words give way first: without the choices nobody could answer.
  const text = `${cutText(words, Math.max(0, limit - tail.length))}${tail}`.replaceAll(/\p{Surrogate}/gu, '\uFFFD');
  return cutText(text, limit).trim();
};

/** A number stands before a choice exactly where typing it chooses that one; a label that is a number is its own. */
const choiceLines = (message: Message): readonly string[] =>
  allChoices(message).map(({ label }, index) => {
    if (isNumber(label)) return oneLine(label);
    const number = `${index + 1}`;
    const counts = message.numbersAreAnswers !== true && recogniseChoice(message, number) === index;
    return `${counts ? number : '-'} ${oneLine(label)}`;
  });

const oneLine = (label: string): string => label.replaceAll(/\s+/g, ' ').trim();

/** Cut text ends in "…", and never inside a character that takes two units. */
const cutText = (text: string, limit: number): string => {
  if (text.length <= limit) return text;
  if (limit === 0) return '';
  const last = text.charCodeAt(limit - 2);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return `${text.slice(0, isHalf ? limit - 2 : limit - 1)}…`;
};
