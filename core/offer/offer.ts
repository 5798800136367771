import type { Instant } from '../kernel/instant.ts';
import type { VisitPlan } from '../visit/visit.ts';
import type { Fee } from './fee.ts';

export interface OfferFacts {
  readonly id: string;
  readonly ticketId: string;
  readonly expertId: string;
  /** `round`: one of several experts asked by the system; `direct`: a person asked this expert. */
  readonly kind: 'round' | 'direct';
  readonly round: number;
  readonly fee: Fee;
  /** The plans that the expert may pick from, the best first. While the offer is open their spans are softly held. */
  readonly options: readonly [VisitPlan, ...VisitPlan[]];
  readonly distanceKm: number;
  readonly sentAt: Instant;
  readonly expiresAt: Instant;
}

/** `assigned`: whoever was asked was given the job without having answered. */
export type WithdrawnBecause = 'taken' | 'assigned' | 'ticket_cancelled' | 'windows_changed' | 'plan_changed';

export type Offer = OfferFacts & {
  /** The ledger: when the platform accepted it; null until then. */
  readonly deliveredAt: Instant | null;
} & (
    | { readonly status: 'open' }
    | { readonly status: 'accepted'; readonly at: Instant; readonly option: number; readonly visitId: string }
    | { readonly status: 'declined'; readonly at: Instant }
    | { readonly status: 'lapsed'; readonly at: Instant }
    | { readonly status: 'withdrawn'; readonly at: Instant; readonly because: WithdrawnBecause }
  );

export type OfferStatus = Offer['status'];

export type OfferCommand =
  | { readonly kind: 'make'; readonly facts: OfferFacts }
  | { readonly kind: 'note_delivery'; readonly at: Instant }
  | { readonly kind: 'accept'; readonly option: number; readonly visitId: string; readonly at: Instant }
  | { readonly kind: 'decline'; readonly at: Instant }
  | { readonly kind: 'lapse'; readonly at: Instant }
  | { readonly kind: 'withdraw'; readonly because: WithdrawnBecause; readonly at: Instant };

export type OfferEvent =
  | { readonly type: 'offer.made.v1'; readonly facts: OfferFacts; readonly at: Instant }
  | { readonly type: 'offer.delivered.v1'; readonly at: Instant }
  | { readonly type: 'offer.accepted.v1'; readonly option: number; readonly visitId: string; readonly at: Instant }
  | { readonly type: 'offer.declined.v1'; readonly at: Instant }
  | { readonly type: 'offer.lapsed.v1'; readonly at: Instant }
  | { readonly type: 'offer.withdrawn.v1'; readonly because: WithdrawnBecause; readonly at: Instant };
