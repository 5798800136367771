import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';

/**
 * `wanted`, `refund_wanted` and `void_wanted` are still to be asked of the billing system: somebody decided it, and
 * that is committed. `void`: nobody can pay by this link any more.
 */
export type PaymentStatus =
  | 'wanted'
  | 'asked'
  | 'paid'
  | 'refund_wanted'
  | 'refunded'
  | 'failed'
  | 'void_wanted'
  | 'void';

/** Money for a ticket: asked of its customer, paid by them, perhaps given back. */
export interface Payment {
  readonly id: string;
  readonly personId: string;
  readonly ticketId: string;
  /** Which billing system it goes through; null until one was asked. */
  readonly provider: string | null;
  /** What that calls the link by which it is paid; null until there is one. */
  readonly linkRef: string | null;
  /** What that calls the money that was taken; null until somebody paid. */
  readonly chargeRef: string | null;
  readonly price: Money;
  readonly status: PaymentStatus;
  readonly url: string | null;
  /** Why it failed, in the billing system's words. */
  readonly why: string | null;
  /** The colleague who asked for it. */
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly settledAt: Instant | null;
  /** A refund is two people's decision: who wants it. Null: nobody yet. */
  readonly refundAskedBy: string | null;
}

/** The customer can pay by it now, or soon. */
export const isOpen = ({ status }: Pick<Payment, 'status'>): boolean => status === 'wanted' || status === 'asked';
