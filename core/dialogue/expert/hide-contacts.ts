import { isBlank } from '../../kernel/text.ts';

const PHONE = /\+?\d(?:[\s()/.-]{0,2}\d){6,}/g;
const EMAIL = /[^\s@]+@[^\s@]+\.[^\s@]+/g;
const HIDDEN = '…';

/** Words shorter than this are in too many sentences to give a place away. */
const TELLING = 4;

/**
 * A customer's words for somebody who may not know yet who and where they are: phone numbers, mail addresses and the
 * words of their own address are taken out, because people sign what they write.
 */
export const hideContacts = (words: string, address: string | null): string => {
  const hidden = words.replace(EMAIL, HIDDEN).replace(PHONE, HIDDEN);
  const street = address === null || isBlank(address) ? [] : address.split(/[\s,;]+/);
  return street
    .filter((word) => word.length >= TELLING)
    .reduce((text, word) => text.replace(wholeWord(word), HIDDEN), hidden);
};

const wholeWord = (word: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)}(?![\\p{L}\\p{N}])`, 'giu');
