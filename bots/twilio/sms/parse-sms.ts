import { CARRIER_WORDS } from '../../../core/dialogue/carrier-words.ts';
import type { Inbound, Input } from '../../../core/dialogue/inbound.ts';
import { readWords } from '../../adapter/read-words.ts';
import { type Form, readForm } from '../form.ts';
import { messageSidOf } from '../message-sid.ts';
import { readMedia } from '../read-media.ts';

/** A phone that can be answered. Short codes and names are machines: whoever answers them talks to nobody. */
const PHONE = /^\+[1-9]\d{6,14}$/;

/**
 * What somebody said by SMS; null for what is nobody's words to us: status reports, machines, and what the carrier has
 * answered itself. Never throws, whatever the JSON.
 */
export const parseSms = (raw: unknown, receivedAt: number): Inbound | null => {
  const form = readForm(raw);
  const from = form?.['From'];
  if (!form || from === undefined || !PHONE.test(from) || !isInbound(form)) return null;
  const input = readInput(form);
  // A carrier tells no name; the number is no name either, since names are shown where numbers must not be.
  return input && { channel: 'sms', sender: { address: from, name: '', language: null }, input, receivedAt };
};

const isInbound = (form: Form): boolean =>
  messageSidOf(form['MessageSid']) !== null &&
  form['MessageStatus'] === undefined &&
  form['From'] !== form['To'] &&
  ['received', 'receiving'].includes(form['SmsStatus'] ?? 'received');

const readInput = (form: Form): Input | null => {
  const text = form['Body'] ?? '';
  const keyword = keywordOf(form['OptOutType'], text);
  if (keyword === 'answered') return null;
  if (keyword === 'opt_in') return { kind: 'opted_in' };
  if (keyword === 'opt_out') return { kind: 'opted_out', word: text.trim().toUpperCase() };
  const media = readMedia(form);
  if (media.length > 0) return { kind: 'media', media, caption: text };
  return text.trim() === '' ? { kind: 'unsupported', what: 'empty' } : readWords(text);
};

type Keyword = keyof typeof CARRIER_WORDS;

const BY_TYPE: Readonly<Record<string, Keyword>> = { STOP: 'opt_out', START: 'opt_in', HELP: 'answered' };

/** Twilio says what it made of a keyword only with Advanced Opt-Out; without it the bare word has to do. */
const keywordOf = (optOutType: string | undefined, text: string): Keyword | null => {
  const told = optOutType?.toUpperCase() ?? '';
  if (Object.hasOwn(BY_TYPE, told)) return BY_TYPE[told] ?? null;
  const word = text.trim().toLowerCase();
  const found = Object.entries(CARRIER_WORDS).find(([, words]) => (words as readonly string[]).includes(word));
  return (found?.[0] as Keyword | undefined) ?? null;
};
