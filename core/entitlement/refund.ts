import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';

/** What is known of an attempt to give money back. */
export const refundStatuses = {
  wanted: 'Two people have decided it; the billing system is still to be asked.',
  refused: 'The billing system did not take the order.',
  ordered: 'The billing system has taken the order; the money has not gone yet.',
  done: 'The billing system has sent the money back.',
  failed: 'The money did not go, or was sent back by the customer’s bank: it is with us.',
} as const;

export type RefundStatus = keyof typeof refundStatuses;

/**
 * The order in which an attempt goes on, and the single source for it. It may leave statuses out and never goes back:
 * so the outcome is the same in whatever order, and however often, we hear of it. What was sent can come back weeks later,
 * and what has failed stays so, because a new attempt is another refund. That it was refused is what we made of an
 * answer: whatever the billing system itself says of the refund counts more.
 */
export const COURSE: readonly RefundStatus[] = ['wanted', 'refused', 'ordered', 'done', 'failed'];

export const isNews = (known: RefundStatus | null, told: RefundStatus): boolean =>
  known === null || COURSE.indexOf(told) > COURSE.indexOf(known);

/** One attempt to give back money, or a part of it. */
export interface Refund {
  /** The key under which it is ordered, however often that has to be tried. The next attempt is another refund. */
  readonly id: string;
  readonly provider: string;
  /** What the billing system calls it; null until it has said so. */
  readonly ref: string | null;
  readonly chargeRef: string;
  readonly amount: Money;
  readonly status: RefundStatus;
  /** Why it came to nothing, in the billing system's words. */
  readonly why: string | null;
  /** The two who decided it; null where it was made in the billing system itself. */
  readonly askedBy: string | null;
  readonly confirmedBy: string | null;
  readonly askedAt: Instant;
  readonly changedAt: Instant;
}
