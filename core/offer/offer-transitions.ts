import { statusesOf, type Transitions } from '../kernel/transitions.ts';
import type { OfferCommand, OfferStatus } from './offer.ts';
import type { OfferRefusalCode } from './offer-rules.ts';

export const offerStatuses: Readonly<Record<OfferStatus, string>> = {
  open: 'Sent to the expert, and waiting for one answer.',
  accepted: 'The expert said yes, and the visit is theirs.',
  declined: 'The expert said no.',
  lapsed: 'Nobody answered in time.',
  withdrawn: 'Taken back: somebody else was faster, or what was offered changed.',
};

const answered = {
  accepted: 'offer_already_yours',
  declined: 'offer_already_declined',
  lapsed: 'offer_lapsed',
  withdrawn: 'offer_withdrawn',
} as const;

export const offerTransitions: Transitions<OfferStatus, OfferCommand['kind'], OfferRefusalCode> = {
  make: {
    label: 'made',
    arrows: [{ from: ['none'], to: ['open'] }],
    refusedAs: Object.fromEntries(statusesOf(offerStatuses).map((status) => [status, 'offer_already_made' as const])),
  },
  note_delivery: { label: 'delivered', arrows: [{ from: statusesOf(offerStatuses), to: ['same'] }] },
  accept: { label: 'accepted', arrows: [{ from: ['open'], to: ['accepted'] }], refusedAs: answered },
  decline: { label: 'declined', arrows: [{ from: ['open'], to: ['declined'] }], refusedAs: answered },
  lapse: { label: 'time is up', arrows: [{ from: ['open'], to: ['lapsed'] }], refusedAs: answered },
  withdraw: { label: 'withdrawn', arrows: [{ from: ['open'], to: ['withdrawn'] }], refusedAs: answered },
};
