/** What Stripe's API speaks of, as far as we use it. Times are epoch seconds by the emulator's own clock. */
export interface Price {
  readonly id: string;
  readonly object: 'price';
  readonly nickname: string | null;
  readonly lookup_key: string | null;
  readonly currency: string;
  readonly unit_amount: number;
}

export interface Customer {
  readonly id: string;
  readonly object: 'customer';
  readonly created: number;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly metadata: Readonly<Record<string, string>>;
}

export type SubscriptionStatus =
  | 'incomplete'
  | 'incomplete_expired'
  | 'trialing'
  | 'active'
  | 'past_due'
  | 'canceled'
  | 'unpaid'
  | 'paused';

export interface Subscription {
  readonly id: string;
  readonly object: 'subscription';
  readonly created: number;
  readonly customer: string;
  readonly status: SubscriptionStatus;
  readonly cancel_at: number | null;
  readonly cancel_at_period_end: boolean;
  readonly canceled_at: number | null;
  readonly ended_at: number | null;
  readonly metadata: Readonly<Record<string, string>>;
  readonly items: {
    readonly object: 'list';
    readonly has_more: false;
    readonly url: string;
    readonly data: ReadonlyArray<{
      readonly id: string;
      readonly object: 'subscription_item';
      readonly price: Price;
      readonly quantity: number;
      readonly current_period_end: number;
    }>;
  };
}

export interface PaymentLink {
  readonly id: string;
  readonly object: 'payment_link';
  readonly active: boolean;
  readonly url: string;
  readonly currency: string;
  readonly metadata: Readonly<Record<string, string>>;
  readonly restrictions: {
    readonly completed_sessions: { readonly limit: number; readonly count: number };
  } | null;
  /** What its page says once it is no longer active. */
  readonly inactive_message: string | null;
  /** Not part of the API's object: what the page asks for. */
  readonly amount: number;
  readonly product: string;
}

/** The page of a link, as one person has opened it. */
export interface CheckoutSession {
  readonly id: string;
  readonly object: 'checkout.session';
  readonly created: number;
  readonly expires_at: number;
  readonly amount_total: number;
  readonly currency: string;
  /** The link's metadata are copied to each session that begins with it. */
  readonly metadata: Readonly<Record<string, string>>;
  readonly mode: 'payment';
  readonly payment_intent: string | null;
  readonly payment_link: string;
  readonly payment_status: 'paid' | 'unpaid';
  readonly status: 'open' | 'complete' | 'expired';
}

export interface PaymentIntent {
  readonly id: string;
  /** The one charge that it came to. */
  readonly charge: string;
  readonly amount: number;
  readonly currency: string;
  readonly refunded: number;
}

export interface Refund {
  readonly id: string;
  readonly object: 'refund';
  readonly created: number;
  readonly amount: number;
  readonly currency: string;
  readonly charge: string;
  readonly payment_intent: string;
  readonly reason: string | null;
  readonly status: 'pending' | 'succeeded' | 'failed' | 'canceled';
  /** Why it is pending; only there while it is. */
  readonly pending_reason?: 'processing' | 'insufficient_funds' | 'charge_pending';
  readonly failure_reason?: string;
  readonly metadata: Readonly<Record<string, string>>;
}

export interface StripeEvent {
  readonly id: string;
  readonly object: 'event';
  readonly api_version: string;
  readonly created: number;
  readonly type: string;
  readonly livemode: false;
  readonly pending_webhooks: number;
  readonly request: { readonly id: string | null; readonly idempotency_key: string | null };
  readonly data: { readonly object: unknown };
}
