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
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), closing]);
    const response = await fetch(webhook.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    const text = await response.text();
    const delivered = response.status >= 200 && response.status <= 299;
    return {
      delivered,
      status: response.status,
      outcome: delivered ? 'ok' : `Wrong response from the webhook: ${response.status} ${response.statusText}`.trim(),
      body: text,
      contentType: response.headers.get('content-type') ?? '',
      retryAfterMs: readRetryAfter(response.headers.get('retry-after')),
    };
  } catch (error) {
    return { delivered: false, status: null, outcome: describe(error), body: '', contentType: '', retryAfterMs: null };
  }
}

function readRetryAfter(header: string | null): number | null {
  if (header === null || !/^\d+$/.test(header.trim()) || Number(header) === 0) return null;
  return Math.min(maxRetryAfterSeconds, Number(header)) * 1_000;
}

function describe(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'Read timeout expired';
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return code === 'ECONNREFUSED' ? 'Connection refused' : 'Webhook connection closed';
}
