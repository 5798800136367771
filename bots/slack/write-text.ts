import type { types } from '@slack/bolt';
import { cutText, wellFormed } from '../adapter/cut-text.ts';

/** Longer ones are cut by Slack itself, somewhere. */
const NOTIFICATION_LIMIT = 3_000;

/** Controls that turn the direction of whatever stands beside them: with them a name can pose as something else. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

/**
 * Words without any markup. Without `emoji` a model called `AB:100:X` stays what it is; real emoji characters are shown
 * all the same. Slack refuses a whole message for one empty text.
 */
export const plainText = (text: string, limit: number): types.PlainTextElement => ({
  type: 'plain_text',
  text: cutText(wellFormed(sayable(text)), limit),
  emoji: false,
});

const sayable = (text: string): string => {
  const straight = text.replaceAll(TURNING, '');
  return straight.trim() === '' ? '–' : straight;
};

/** What Slack reads as markup: the words of its own texts, where they stand beside blocks or need to be bold. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** For notifications, and for whoever can't see blocks. */
export const notificationText = (text: string): string =>
  escapeText(cutText(wellFormed(sayable(text)), NOTIFICATION_LIMIT));

/** Only for words of our own: in a stranger's, a star or an underscore would turn into formatting. */
export const boldText = (text: string, limit: number): types.MrkdwnElement => ({
  type: 'mrkdwn',
  text: `*${escapeText(cutText(wellFormed(text.trim()) || '–', limit))}*`,
  verbatim: true,
});
