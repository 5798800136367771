import type { Delivery } from '../../core/ports/channel-adapter.ts';
import { cutText } from '../adapter/cut-text.ts';
import { wasNeverConnected } from '../adapter/never-connected.ts';
import { type Meaning, meaningOf } from './error-codes.ts';
import { NoAnswer, SlowDown } from './twilio-http.ts';

/** For the codes that ask us to wait without saying how long: a queue of hours, a limit by the minute. */
const LONG_PAUSE_MS = 60_000;
const LONGEST_REASON = 200;

/** Why a call failed, by cause: what to do next follows from it. What is no answer of Twilio's is thrown on. */
export const classifyError = (error: unknown): Delivery => {
  if (error instanceof SlowDown) return { kind: 'rate_limited', retryAfter: error.retryAfter };
  if (error instanceof NoAnswer)
    return { kind: 'unreachable', why: error.code, maybeDelivered: !wasNeverConnected(error.code) };
  if (isAnswer(error)) return byAnswer(error);
  // A proxy's page with a 200, where JSON should be: the call may have been through.
  if (error instanceof SyntaxError) return { kind: 'unreachable', why: 'no answer of Twilio', maybeDelivered: true };
  throw error;
};

/** What the SDK throws for an answer that is no success, in either of Twilio's two formats. */
interface Answered extends Error {
  readonly status: number;
  readonly code?: unknown;
}

const isAnswer = (error: unknown): error is Answered =>
  error instanceof Error && 'status' in error && typeof error.status === 'number';

const byAnswer = ({ status, code: given, message }: Answered): Delivery => {
  const code = typeof given === 'number' ? given : status;
  // The SDK takes both from the answer unseen.
  const why = writeWhy(code, typeof message === 'string' ? message : '');
  const meaning = meaningOf(code);
  if (meaning) return byMeaning(meaning, why);
  if (status >= 500) return { kind: 'unreachable', why, maybeDelivered: true };
  return status === 401 ? { kind: 'banned', why } : { kind: 'refused', why };
};

const byMeaning = (meaning: Meaning, why: string): Delivery => {
  switch (meaning) {
    case 'banned':
    case 'opted_out':
    case 'window_closed':
      return { kind: meaning, why };
    case 'gone':
      return { kind: 'recipient_gone', why };
    case 'slow_down':
      return { kind: 'rate_limited', retryAfter: LONG_PAUSE_MS };
    // Codes of a message's life: a call that is refused with one has delivered nothing.
    case 'unreachable':
      return { kind: 'unreachable', why, maybeDelivered: false };
    case 'filtered':
      return { kind: 'refused', why };
  }
};

/** Twilio's own words, without the numbers of people that it likes to repeat. */
export const writeWhy = (code: number, words: string): string =>
  cutText(`${code} ${words.replaceAll(/\d{6,}/g, '…')}`.trim(), LONGEST_REASON);
