import { carrierSafe } from '../../../core/dialogue/carrier-words.ts';
import type { Message } from '../../../core/dialogue/message.ts';
import type { Say } from '../../../core/dialogue/texts/texts.ts';
import { type NumberedStyle, renderNumberedText } from '../../numbered-text/render-numbered-text.ts';
import { smsCapabilities } from './capabilities.ts';
import { isGsm7, toGsm7 } from './to-gsm7.ts';

/** Two segments and a bit: beyond it, what only pleases the eye is left out. */
const AIM = 320;

/** A picture before a label's words, which alone would more than double what the message costs. */
const DECORATION = /^[\p{Extended_Pictographic}\uFE0F\u200D]+\s+(?=\S)/u;

/**
 * Pure: a message as numbered text, in seven bits a character wherever that says the same, so that it costs half. In
 * other scripts, and around an emoji that means something, everything stays as it was written.
 */
export const renderSms = (message: Message, say: Say): string => {
  const label = (text: string): string => carrierSafe(say, text.replace(DECORATION, ''));
  const plain = fit(message, { label, write: toGsm7, ellipsis: '...' });
  return isGsm7(plain) ? plain : fit(message, { label, write: asItIs });
};

const fit = (message: Message, style: NumberedStyle & { readonly write: (text: string) => string }): string => {
  const text = renderNumberedText(message, smsCapabilities.textLimit, style);
  if (text.length <= AIM) return text;
  const write = (words: string): string => style.write(words).replaceAll(/\n{2,}/g, '\n');
  return renderNumberedText(message, smsCapabilities.textLimit, { ...style, write, gap: '\n' });
};

const asItIs = (text: string): string => text;
