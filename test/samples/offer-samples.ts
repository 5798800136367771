import { minutes } from '../../core/kernel/instant.ts';
import { plainFee } from '../../core/offer/fee.ts';
import type { Offer, OfferCommand, OfferFacts, OfferStatus } from '../../core/offer/offer.ts';
import { NOW } from './ticket-samples.ts';
import { laterPlan, visitPlan } from './visit-samples.ts';

export const EXPIRES_AT = NOW + minutes(10);

export const offerFacts: OfferFacts = {
  id: 'offer-1',
  ticketId: 'ticket-1',
  expertId: 'expert-1',
  kind: 'round',
  round: 1,
  fee: plainFee({ amount: 6_000, currency: 'EUR' }),
  options: [visitPlan, laterPlan],
  distanceKm: 4.2,
  sentAt: NOW,
  expiresAt: EXPIRES_AT,
};

const at = NOW + minutes(5);
const unseen = { ...offerFacts, deliveredAt: null };

export const offerStates: { readonly [S in OfferStatus]: ReadonlyArray<Extract<Offer, { status: S }>> } = {
  open: [{ ...unseen, status: 'open' }],
  accepted: [{ ...unseen, status: 'accepted', at, option: 1, visitId: 'visit-1' }],
  declined: [{ ...unseen, status: 'declined', at }],
  lapsed: [{ ...unseen, status: 'lapsed', at: EXPIRES_AT }],
  withdrawn: [
    { ...unseen, status: 'withdrawn', at, because: 'taken' },
    { ...unseen, status: 'withdrawn', at, because: 'windows_changed' },
    { ...unseen, status: 'withdrawn', at, because: 'assigned' },
  ],
};

export const offerCommands: {
  readonly [K in OfferCommand['kind']]: ReadonlyArray<Extract<OfferCommand, { kind: K }>>;
} = {
  make: [{ kind: 'make', facts: offerFacts }],
  note_delivery: [{ kind: 'note_delivery', at }],
  accept: [{ kind: 'accept', option: 1, visitId: 'visit-1', at }],
  decline: [{ kind: 'decline', at }],
  lapse: [{ kind: 'lapse', at: EXPIRES_AT }],
  withdraw: [{ kind: 'withdraw', because: 'taken', at }],
};
