import { createHmac } from 'node:crypto';

/** Slack's signature over the raw body: who does not check it takes orders from anybody. */
export function signRequest(secret: string, body: string, atSeconds: number): Record<string, string> {
  const digest = createHmac('sha256', secret).update(`v0:${atSeconds}:${body}`).digest('hex');
  return { 'x-slack-signature': `v0=${digest}`, 'x-slack-request-timestamp': String(atSeconds) };
}
