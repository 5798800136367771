import { GrammyError, HttpError } from 'grammy';
import type { Delivery } from '../../core/ports/channel-adapter.ts';

/** Why a call failed, by cause: what to do next follows from it. */
export const classifyError = (error: unknown): Delivery => {
  if (error instanceof GrammyError) return byAnswer(error);
  if (error instanceof HttpError) return byConnection(error.error);
  throw error;
};

const byAnswer = ({ error_code: code, description: why, parameters }: GrammyError): Delivery => {
  if (code === 429) return { kind: 'rate_limited', retryAfter: (parameters.retry_after ?? 1) * 1_000 };
  if (code === 401 || code === 404) return { kind: 'banned', why };
  if (code === 403) return { kind: 'recipient_gone', why };
  if (code >= 500) return { kind: 'unreachable', why, maybeDelivered: true };
  if (/message is not modified/i.test(why)) return { kind: 'accepted', platformRef: null };
  if (/chat not found|user is deactivated|PEER_ID_INVALID/i.test(why)) return { kind: 'recipient_gone', why };
  return { kind: 'refused', why };
};

/** A connection that was never made has delivered nothing; one that broke may have. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

const byConnection = (cause: unknown): Delivery => {
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : 'connection lost';
  return { kind: 'unreachable', why: code, maybeDelivered: !NEVER_CONNECTED.has(code) };
};
