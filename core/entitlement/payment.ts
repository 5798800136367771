import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Refund } from './refund.ts';

/**
 * `wanted` and `void_wanted` are still to be asked of the billing system: somebody decided it, and that is committed.
 * `void`: nobody can pay by this link any more. What is paid stays so; what went back of it are its refunds.
 */
export type PaymentStatus = 'wanted' | 'asked' | 'paid' | 'failed' | 'void_wanted' | 'void';

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
  /** The link that its customer was given. */
  readonly url: string | null;
  /** Where the billing system takes the money, if that link is ours and only leads there. */
  readonly pageUrl: string | null;
  /** Why it failed, in the billing system's words. */
  readonly why: string | null;
  /** The colleague who asked for it. */
  readonly askedBy: string | null;
  readonly askedAt: Instant;
  readonly settledAt: Instant | null;
  /** A refund is two people's decision: who wants it. Null: nobody yet. */
  readonly refundAskedBy: string | null;
  /** False where it was paid although nobody had to pay any more: it pays for nothing, and is to go back. */
  readonly isOwed: boolean;
  /** When somebody last opened the link after its end, and was told so in their chat. */
  readonly toldEndedAt: Instant | null;
  /** How often they were in all. */
  readonly toldTimes: number;
  /** Every attempt to give it back, or a part of it, the oldest first. */
  readonly refunds: readonly Refund[];
}

/** Its customer was given a link that takes no money any more, or soon none. */
export const isEnded = ({ status, url }: Pick<Payment, 'status' | 'url'>): boolean =>
  url !== null && (status === 'void_wanted' || status === 'void');

/** The customer can pay by it now, or soon. */
export const isOpen = ({ status }: Pick<Payment, 'status'>): boolean => status === 'wanted' || status === 'asked';
