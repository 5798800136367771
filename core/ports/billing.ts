import type { RefundStatus } from '../entitlement/refund.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';

/** Whoever pays, as a billing system knows them. Never matched by name: two people share one easily. */
export interface BilledPayer {
  readonly ref: string;
  /** What the retailer's own system calls them. */
  readonly legacyId: string | null;
  /** E.164. */
  readonly phone: string | null;
}

export interface BilledPlan {
  readonly ref: string;
  readonly payerRef: string;
  readonly name: string;
  /** Null: it renews itself until we hear otherwise. */
  readonly validUntil: Instant | null;
}

/** A refund as a billing system knows it, whoever ordered it. */
export interface BilledRefund {
  readonly ref: string;
  /** Our id of it; null where it was not ordered by us. */
  readonly id: string | null;
  readonly chargeRef: string;
  /** A part of the payment, or all of it. */
  readonly amount: Money;
  /** `ordered`: taken, and no money has gone yet. */
  readonly status: Extract<RefundStatus, 'ordered' | 'done' | 'failed'>;
  readonly why: string | null;
}

/** Something that a billing system says. `at` is by its own clock: an older word never overwrites a newer one. */
export type BillingFact =
  | { readonly kind: 'payer'; readonly payer: BilledPayer; readonly at: Instant }
  | { readonly kind: 'plan'; readonly plan: BilledPlan; readonly at: Instant }
  /** Somebody paid by the link that was made for this payment of ours. */
  | { readonly kind: 'paid'; readonly paymentId: string; readonly chargeRef: string | null }
  /** How a refund stands, or stood when this was told. */
  | { readonly kind: 'refund'; readonly refund: BilledRefund };

/** What one event says; the same event may be told often, late, and after a later one. */
export interface BillingEvent {
  readonly id: string;
  readonly facts: readonly BillingFact[];
}

/** A part of what is new since a cursor. */
export interface BillingChanges {
  readonly events: readonly BillingEvent[];
  /** States that were read rather than told. */
  readonly facts: readonly BillingFact[];
  /** Where the next reading begins, once this one is taken in. */
  readonly cursor: string | null;
  /** Every plan that there is stands in `facts`: what is missing has ended. */
  readonly isWhole: boolean;
  /** Where the source says itself how old it is; null: as of the reading. */
  readonly asOf: Instant | null;
  readonly skipped: readonly SkippedRow[];
}

export interface SkippedRow {
  readonly line: number;
  readonly why: string;
}

/** Why a billing system did not do what it was asked. */
export type BillingTrouble =
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'rate_limited'; readonly retryAfter: Duration }
  | { readonly kind: 'unreachable'; readonly why: string }
  /** It lets us in, and not do this. */
  | { readonly kind: 'forbidden'; readonly why: string }
  /** It lets us do nothing any more. */
  | { readonly kind: 'revoked'; readonly why: string };

export type Billed<T> = { readonly kind: 'done'; readonly value: T } | BillingTrouble;

/** Where plans are known. Read from time to time; intake never waits for it. */
export interface BillingSource {
  readonly name: string;
  /** In parts, each to be taken in before the next is read. Ends with trouble where it can't be read on. */
  changesSince(cursor: string | null): AsyncGenerator<BillingChanges, BillingTrouble | null>;
}

export interface PaymentAsk {
  /** Asking twice under one id makes one link. */
  readonly id: string;
  readonly price: Money;
  /** What the customer reads on the page where they pay. */
  readonly what: string;
  readonly reference: string;
}

export interface RefundOrder {
  /** Ordering twice under one id gives back once; a refund that failed is ordered anew under another. */
  readonly id: string;
  readonly chargeRef: string;
  readonly amount: Money;
}

/** Where customers can pay. Everything is safe to ask again under the same id. */
export interface Cashier {
  readonly name: string;
  paymentLink(ask: PaymentAsk): Promise<Billed<{ readonly ref: string; readonly url: string }>>;
  /** From then on nobody can pay by it, also not who has its page open; whoever opens it reads the words. */
  closeLink(linkRef: string, words: string): Promise<Billed<null>>;
  /** Done means ordered: how it stands is in the answer. */
  refund(order: RefundOrder): Promise<Billed<BilledRefund>>;
  /** Whether it lets us in, without anybody noticing. */
  probe(): Promise<Billed<null>>;
}
