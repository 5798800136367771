import type { PaymentStanding } from '../../ticket/ticket.ts';

/** Why a ticket waits for its payment: nobody pays, we know nothing of who could, or billing can't be asked just now. */
export const whyHeld = (payment: PaymentStanding): 'unpaid' | 'unverified' | 'stale' => {
  if (payment.kind !== 'unverified') return 'unpaid';
  return payment.isStale ? 'stale' : 'unverified';
};
