import { Stripe } from 'stripe';
import { type Duration, seconds } from '../../../core/kernel/instant.ts';
import { readRetryAfter } from '../../../core/kernel/read-retry-after.ts';
import type { BillingTrouble } from '../../../core/ports/billing.ts';

const SLOW_DOWN: Duration = seconds(5);
const CONFLICT = 409;
const { errors } = Stripe;

/** What a failed call means, by its cause. What is no error of Stripe's is a bug of ours, and not caught. */
export const toTrouble = (error: unknown): BillingTrouble => {
  if (!(error instanceof errors.StripeError)) throw error;
  const why = error.message;
  if (error instanceof errors.StripeRateLimitError) {
    return { kind: 'rate_limited', retryAfter: readRetryAfter(error.headers?.['retry-after'], SLOW_DOWN, Date.now()) };
  }
  if (error instanceof errors.StripeAuthenticationError) return { kind: 'revoked', why };
  // A restricted key lacks this one right: everything else goes on.
  if (error instanceof errors.StripePermissionError) return { kind: 'forbidden', why };
  // The same order is still being carried out over there: its outcome is told later under the same key.
  if (error.statusCode === CONFLICT) return { kind: 'unreachable', why };
  // Their servers, the way there, or an answer that nobody can read: all of it may be well again in a moment.
  const status = error.statusCode ?? 0;
  if (error instanceof errors.StripeConnectionError || error instanceof errors.StripeAPIError || status >= 500) {
    return { kind: 'unreachable', why };
  }
  return { kind: 'refused', why };
};
