import { createHmac } from 'node:crypto';

/** Stripe's signature over the raw body, with the second in which it was made: `t=…,v1=…`. */
export const signWebhook = (secret: string, body: string, atSeconds: number): string => {
  const digest = createHmac('sha256', secret).update(`${atSeconds}.${body}`).digest('hex');
  return `t=${atSeconds},v1=${digest}`;
};
