import { GrammyError, HttpError } from 'grammy';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import { wasNeverConnected } from '../adapter/never-connected.ts';

/** Why a call failed, by cause: what to do next follows from it. What is no answer of Telegram's is thrown on. */
export const classifyError = (error: unknown): Delivery => {
  if (error instanceof GrammyError) return byAnswer(error);
  if (error instanceof HttpError) return byConnection(error.error);
  throw error;
};

/** The person has deleted the message, or Telegram counts it as too old or too special to change. */
export const isBeyondEditing = (error: unknown): boolean =>
  error instanceof GrammyError &&
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|there is no (text|caption) in the message/i.test(
    error.description,
  );

const byAnswer = ({ error_code: code, description: why, parameters }: GrammyError): Delivery => {
  if (code === 429) return { kind: 'rate_limited', retryAfter: (parameters.retry_after ?? 1) * 1_000 };
  // A method that this Bot API does not know says nothing of the account.
  if (isUnknownMethod(code, why)) return { kind: 'refused', why };
  // A malformed token is "not found": it is part of the address.
  if (code === 401 || code === 404) return { kind: 'banned', why };
  if (code === 403) return { kind: 'recipient_gone', why };
  if (code >= 500) return { kind: 'unreachable', why, maybeDelivered: true };
  if (code === 409) return { kind: 'unreachable', why, maybeDelivered: false };
  if (/message is not modified/i.test(why)) return { kind: 'accepted', platformRef: null };
  if (/chat not found|user is deactivated|PEER_ID_INVALID|USER_ID_INVALID/i.test(why))
    return { kind: 'recipient_gone', why };
  return { kind: 'refused', why };
};

/** A server older than a method: it knows the token, and says "Not Found: method not found" where a bad token gets "Not Found". */
const isUnknownMethod = (code: number, why: string): boolean => code === 404 && /method not found/i.test(why);

/** Only the code: messages of the fetch carry the address, and with it the token. */
const byConnection = (cause: unknown): Delivery => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'connection lost';
  return { kind: 'unreachable', why: code, maybeDelivered: !wasNeverConnected(code) };
};
