import type { ArmedFault, DeliveryFault, CallFault } from './faults.ts';
import type {
  CheckoutSession,
  Customer,
  PaymentIntent,
  PaymentLink,
  Refund,
  StripeEvent,
  Subscription,
} from './stripe-types.ts';

/** One call of the app, as it was answered. */
export interface LoggedCall {
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly idempotencyKey: string | null;
  /** 0: the connection was cut. */
  readonly status: number;
  readonly fault: string | null;
  /** The same key came before: nothing was done again. */
  readonly replayed: boolean;
}

/** One webhook, as the app answered it. */
export interface LoggedDelivery {
  readonly eventId: string;
  readonly type: string;
  readonly attempt: number;
  /** Null: no answer. */
  readonly status: number | null;
}

export interface KeptAnswer {
  readonly fingerprint: string;
  readonly status: number;
  readonly body: unknown;
}

/** Everything that one running emulator holds. */
export interface Emulator {
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly now: () => number;
  readonly retryPausesMs: readonly number[];
  readonly customers: Map<string, Customer>;
  readonly subscriptions: Map<string, Subscription>;
  readonly paymentLinks: Map<string, PaymentLink>;
  readonly sessions: Map<string, CheckoutSession>;
  readonly paymentIntents: Map<string, PaymentIntent>;
  readonly refunds: Map<string, Refund>;
  readonly events: StripeEvent[];
  readonly calls: LoggedCall[];
  readonly deliveries: LoggedDelivery[];
  readonly answers: Map<string, KeptAnswer>;
  readonly faults: {
    nextId: number;
    calls: Array<ArmedFault<CallFault>>;
    deliveries: Array<ArmedFault<DeliveryFault>>;
  };
  /** Events that wait while deliveries are held. */
  readonly held: StripeEvent[];
  readonly timers: Set<NodeJS.Timeout>;
  readonly closing: AbortController;
  /** Refunds wait for the balance to cover them. */
  refundsPend: boolean;
  isHolding: boolean;
  /** The key was rolled: nothing is answered any more. */
  isRevoked: boolean;
  webhookUrl: string | null;
  root: () => string;
  serial: number;
}

const SECOND = 1_000;

/** As Stripe counts time. */
export const nowSeconds = ({ now }: Emulator): number => Math.floor(now() / SECOND);

/** Opaque, unique, and in the order of their making. */
export const nextId = (emulator: Emulator, prefix: string): string => {
  emulator.serial += 1;
  return `${prefix}_${emulator.serial.toString(36).padStart(14, '0')}`;
};
