import { type Posted, postToApp } from '../../../emulation/post-to-app.ts';
import type { Webhook } from './world.ts';

export interface WebhookReply {
  /** The bot said 2xx: the update is done. */
  delivered: boolean;
  status: number | null;
  /** "ok", or what went wrong in Telegram's words. */
  outcome: string;
  body: string;
  contentType: string;
  retryAfterMs: number | null;
}

const maxRetryAfterSeconds = 3_600;

/** One request to the bot's webhook, as Telegram makes it. */
export async function postUpdate(
  webhook: Webhook,
  body: string,
  timeoutMs: number,
  closing: AbortSignal,
): Promise<WebhookReply> {
  const headers: Record<string, string> = { 'content-type': 'application/json' };
  if (webhook.secretToken) headers['x-telegram-bot-api-secret-token'] = webhook.secretToken;
  const posted = await postToApp(webhook.url, { body, headers }, timeoutMs, closing);
  if (posted.kind !== 'answered') {
    return { delivered: false, status: null, outcome: describe(posted), body: '', contentType: '', retryAfterMs: null };
  }
  const { status, statusText, isSuccess } = posted;
  return {
    delivered: isSuccess,
    status,
    outcome: isSuccess ? 'ok' : `Wrong response from the webhook: ${status} ${statusText}`.trim(),
    body: posted.body,
    contentType: posted.headers.get('content-type') ?? '',
    retryAfterMs: readRetryAfter(posted.headers.get('retry-after')),
  };
}

function readRetryAfter(header: string | null): number | null {
  if (header === null || !/^\d+$/.test(header.trim()) || Number(header) === 0) return null;
  return Math.min(maxRetryAfterSeconds, Number(header)) * 1_000;
}

function describe(posted: Exclude<Posted, { kind: 'answered' }>): string {
  if (posted.kind === 'timeout') return 'Read timeout expired';
  const cause = posted.error instanceof Error ? posted.error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed';
}
