import type { Machine } from '../kernel/machine.ts';
import type { Refusal } from '../kernel/result.ts';
import { decideOffer } from './decide-offer.ts';
import { evolveOffer } from './evolve-offer.ts';
import type { Offer, OfferCommand, OfferEvent } from './offer.ts';
import type { OfferRefusalCode } from './offer-rules.ts';

export const offerMachine: Machine<Offer, OfferCommand, OfferEvent, Refusal<OfferRefusalCode>> = {
  decide: decideOffer,
  evolve: evolveOffer,
};
