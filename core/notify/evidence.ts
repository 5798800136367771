import type { Instant } from '../kernel/instant.ts';
import type { Capabilities } from '../ports/channel-adapter.ts';
import type { DeliveryFailure } from '../ports/receipt-store.ts';

/** What is known of one message on its way; null: not yet, or never. Business time. */
export interface Evidence {
  readonly acceptedAt: Instant | null;
  readonly deliveredAt: Instant | null;
  readonly readAt: Instant | null;
  /** A tap on it, or any word of the person on that channel after it. */
  readonly answeredAt: Instant | null;
  readonly failedAt: Instant | null;
  readonly failure: DeliveryFailure | null;
}

/** As good as this channel can tell by itself: where there are receipts one of them, elsewhere that it was taken. */
export const isDelivered = (evidence: Evidence, { receipts }: Pick<Capabilities, 'receipts'>): boolean =>
  isConfirmed(evidence) || (receipts === 'none' && evidence.acceptedAt !== null && evidence.failedAt === null);

/** Shown by the person or their device, not only by the platform: enough for what is critical. */
export const isConfirmed = ({ deliveredAt, readAt, answeredAt }: Evidence): boolean =>
  answeredAt !== null || readAt !== null || deliveredAt !== null;
