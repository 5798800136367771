import { foldTyped } from './fold-typed.ts';
import type { Say } from './texts/texts.ts';

/**
 * What carriers act on when it is all that a person sends them: opt-outs, opt-ins, and what they answer themselves. We
 * see such a word at best afterwards, so on those channels it is never asked for.
 */
export const CARRIER_WORDS = {
  opt_out: ['stop', 'stopall', 'unsubscribe', 'cancel', 'end', 'quit', 'revoke', 'optout'],
  opt_in: ['start', 'yes', 'unstop'],
  answered: ['help', 'info'],
} as const;

const WORDS: ReadonlySet<string> = new Set(Object.values(CARRIER_WORDS).flat());

/** Labels of ours that are such a word, and the text that stands for each on those channels. */
const REPLACEMENTS: ReadonlyMap<string, string> = new Map([
  ['cancel', 'carrier-cancel'],
  ['help', 'carrier-help'],
]);

/** Whether somebody who typed this label would tell the carrier something, and not us. */
export const isCarrierWord = (label: string): boolean => WORDS.has(foldTyped(label));

/** A label as it is written where carriers act on words. One that we have no other word for is at least not bare. */
export const carrierSafe = (say: Say, label: string): string => {
  if (!isCarrierWord(label)) return label;
  const key = REPLACEMENTS.get(foldTyped(label));
  return key === undefined ? `"${label.trim()}"` : say(key);
};

/** The carrier's word that a typed one of ours stands for; null for all others. */
export const carrierWordMeant = (say: Say, typed: string): string | null => {
  const wanted = foldTyped(typed);
  for (const [word, key] of REPLACEMENTS) if (foldTyped(say(key)) === wanted) return word;
  return null;
};
