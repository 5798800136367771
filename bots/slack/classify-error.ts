import { WebAPIHTTPError, WebAPIPlatformError, WebAPIRateLimitedError, WebAPIRequestError } from '@slack/web-api';
import type { Delivery } from '../../core/ports/channel-adapter.ts';
import { wasNeverConnected } from '../adapter/never-connected.ts';
import { connectionTrouble } from './connection-trouble.ts';

/** The app is no longer let in, whoever it writes to. */
const BANNED: ReadonlySet<string> = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'org_login_required',
  'team_access_not_granted',
  'access_denied',
]);

const GONE: ReadonlySet<string> = new Set([
  'user_not_found',
  'users_not_found',
  'user_disabled',
  'user_not_visible',
  'user_deleted',
]);

/** Slack's own trouble: what was asked for may have been done. */
const THEIR_TROUBLE: ReadonlySet<string> = new Set([
  'internal_error',
  'fatal_error',
  'request_timeout',
  'service_unavailable',
  'team_added_to_org',
]);

/** Without a `Retry-After` that says better. */
const USUAL_PAUSE_MS = 1_000;

/** Why a call failed, by cause: what to do next follows from it. What is no answer of Slack's is thrown on. */
export const classifyError = (error: unknown): Delivery => {
  if (error instanceof WebAPIPlatformError) return byAnswer(error);
  if (error instanceof WebAPIRateLimitedError) return { kind: 'rate_limited', retryAfter: error.retryAfter * 1_000 };
  if (error instanceof WebAPIHTTPError) return byStatus(error.statusCode);
  if (error instanceof WebAPIRequestError) return byConnection(error.original);
  if (error instanceof Error && error.message.startsWith('Retry header'))
    return { kind: 'rate_limited', retryAfter: USUAL_PAUSE_MS };
  // While an answer is read, the SDK lets the errors of fetch through as they are.
  if (isOfFetch(error)) return byConnection(error);
  throw error;
};

/** The same for what is written to a person: a chat with us is opened by writing to its person, so nobody is there. */
export const classifyChatError = (error: unknown): Delivery =>
  reasonOf(error) === 'channel_not_found' ? { kind: 'recipient_gone', why: 'channel_not_found' } : classifyError(error);

/** Slack's word for what is wrong, such as `channel_not_found`; null where it said none. */
export const reasonOf = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError && /^[a-z0-9_]{1,60}$/.test(error.data.error) ? error.data.error : null;

const byAnswer = (error: WebAPIPlatformError): Delivery => {
  const why = reasonOf(error);
  // A proxy's page where an answer should be: the call may have been through.
  if (why === null) return { kind: 'unreachable', why: 'no answer of Slack', maybeDelivered: true };
  if (why === 'ratelimited' || why === 'rate_limited') {
    const seconds = error.data.response_metadata?.retryAfter;
    return { kind: 'rate_limited', retryAfter: seconds === undefined ? USUAL_PAUSE_MS : seconds * 1_000 };
  }
  if (BANNED.has(why)) return { kind: 'banned', why };
  if (GONE.has(why)) return { kind: 'recipient_gone', why };
  if (THEIR_TROUBLE.has(why)) return { kind: 'unreachable', why, maybeDelivered: true };
  return { kind: 'refused', why };
};

const byStatus = (status: number): Delivery =>
  status >= 500
    ? { kind: 'unreachable', why: `HTTP ${status}`, maybeDelivered: true }
    : { kind: 'refused', why: `HTTP ${status}` };

const byConnection = (error: unknown): Delivery => {
  const why = connectionTrouble(error);
  return { kind: 'unreachable', why, maybeDelivered: !wasNeverConnected(why) };
};

const isOfFetch = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'name' in error &&
  (error.name === 'TimeoutError' ||
    error.name === 'AbortError' ||
    (error.name === 'TypeError' && 'message' in error && /^(fetch failed|terminated)$/.test(String(error.message))));
