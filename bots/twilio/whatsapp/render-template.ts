import type { Message } from '../../../core/dialogue/message.ts';
import { shorten } from '../../../core/dialogue/format/shorten.ts';
import { wellFormed } from '../../adapter/cut-text.ts';
import { asWritten } from './escape-markup.ts';

/** The rest of the template and the joiners have to fit as well; nobody reads more than this above a button. */
const SUMMARY_LIMIT = 400;

/** Pure: a message in one line, to be put into a template: no breaks, nothing blank, nothing that looks like markup. */
export const summaryOf = ({ title, body }: Message): string => {
  const words = wellFormed([title, body].filter(Boolean).join(' · '));
  return asWritten(shorten(words, SUMMARY_LIMIT)) || '…';
};
