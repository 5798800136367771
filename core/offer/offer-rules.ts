import type { Instant } from '../kernel/instant.ts';
import { type Objection, objectIf } from '../kernel/rule.ts';
import { isPlan } from '../visit/visit-rules.ts';
import type { Offer, OfferFacts } from './offer.ts';

export type OfferRefusalCode =
  | 'wrong_status'
  | 'offer_already_made'
  | 'offer_already_yours'
  | 'offer_already_declined'
  | 'offer_already_delivered'
  | 'offer_lapsed'
  | 'offer_not_yet_due'
  | 'offer_taken'
  | 'offer_withdrawn'
  | 'no_such_option'
  | 'expiry_invalid'
  | 'plan_invalid';

type Why = Objection<OfferRefusalCode>;

/** Time decides, and not how punctual the timer is that tells of it: at `expiresAt` it is too late. */
export const isInTime = (offer: Offer, at: Instant): Why =>
  objectIf(at >= offer.expiresAt, 'offer_lapsed', { expiresAt: offer.expiresAt });

export const isDue = (offer: Offer, at: Instant): Why =>
  objectIf(at < offer.expiresAt, 'offer_not_yet_due', { expiresAt: offer.expiresAt });

export const isOption = (offer: Offer, option: number): Why =>
  objectIf(offer.options[option] === undefined, 'no_such_option', { option, options: offer.options.length });

export const isNewDelivery = (offer: Offer): Why => objectIf(offer.deliveredAt !== null, 'offer_already_delivered');

export const leavesTime = (facts: OfferFacts): Why => objectIf(!(facts.expiresAt > facts.sentAt), 'expiry_invalid');

export const plansAreSound = (facts: OfferFacts): Why => objectIf(!facts.options.every(isPlan), 'plan_invalid');

/** The loser of two yeses is told that somebody else was faster, and not merely that the offer is gone. */
export const isNotTaken = (offer: Offer | null): Why =>
  objectIf(offer?.status === 'withdrawn' && offer.because === 'taken', 'offer_taken');
