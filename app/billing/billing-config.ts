import { z } from 'zod';
import { ConfigError, isLoopbackUrl, optional } from '../channels/read-variables.ts';

export const billingVariables = z.object({
  STRIPE_API_KEY: optional(z.string().regex(/^(sk|rk)_\w+$/, 'is no secret or restricted key (sk_… or rk_…)')),
  STRIPE_API_URL: optional(z.url({ protocol: /^https?$/ })),
  STRIPE_WEBHOOK_SECRET: optional(z.string().regex(/^whsec_\w+$/, 'is no signing secret (whsec_…)')),
  BILLING_SYNC_URL: optional(z.url({ protocol: /^https?$/ })),
});

type BillingVariables = z.infer<typeof billingVariables>;

export interface StripeConfig {
  readonly apiKey: string;
  /** Null: Stripe's own. */
  readonly apiUrl: string | null;
  /** Null: nothing comes in, all is read back. */
  readonly webhookSecret: string | null;
}

export interface BillingConfig {
  readonly stripe: StripeConfig | null;
  /** Where another billing system puts its list of plans. */
  readonly listUrl: string | null;
  /** The address of ours that payment links lead over; null: customers get the billing system's own. */
  readonly payPagesAt: string | null;
}

export const readBillingConfig = (e: BillingVariables, publicUrls: readonly string[]): BillingConfig => {
  const { STRIPE_API_KEY: apiKey, STRIPE_WEBHOOK_SECRET: webhookSecret = null, BILLING_SYNC_URL: listUrl = null } = e;
  if (apiKey !== undefined && listUrl !== null) {
    throw new ConfigError('STRIPE_API_KEY and BILLING_SYNC_URL both say who has a plan: unset one of the two');
  }
  if (apiKey === undefined && webhookSecret !== null) {
    throw new ConfigError('STRIPE_WEBHOOK_SECRET needs STRIPE_API_KEY: what a webhook misses is read back');
  }
  const stripe = apiKey === undefined ? null : { apiKey, apiUrl: e.STRIPE_API_URL ?? null, webhookSecret };
  return { stripe, listUrl, payPagesAt: publicUrls[0] ?? null };
};

/** A key behind which there is money. */
export const realBilling = (e: BillingVariables): readonly string[] => {
  const isEmulated = e.STRIPE_API_URL !== undefined && isLoopbackUrl(e.STRIPE_API_URL);
  return e.STRIPE_API_KEY !== undefined && !isEmulated ? ['STRIPE_API_KEY'] : [];
};
