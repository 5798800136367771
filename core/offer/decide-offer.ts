import { type Refusal, refuse, type Result, unreachable } from '../kernel/result.ts';
import { unless } from '../kernel/rule.ts';
import { refusalByTable } from '../kernel/transitions.ts';
import type { Offer, OfferCommand, OfferEvent } from './offer.ts';
import * as rule from './offer-rules.ts';
import { offerTransitions } from './offer-transitions.ts';

type Command<Kind extends OfferCommand['kind']> = Extract<OfferCommand, { readonly kind: Kind }>;
export type OfferDecision = Result<readonly OfferEvent[], Refusal<rule.OfferRefusalCode>>;

/** What a command causes. An offer gets one final answer; every later one hears which that was. */
export const decideOffer = (offer: Offer | null, command: OfferCommand): OfferDecision => {
  const status = offer?.status ?? 'none';
  const refusal = refusalByTable(offerTransitions, status, command.kind);
  if (refusal?.code === 'offer_withdrawn') return { ok: false, refusal: rule.isNotTaken(offer) ?? refusal };
  if (refusal) return { ok: false, refusal };
  if (command.kind === 'make') return make(command);
  // The table has refused it already: this tells the compiler.
  if (offer === null) return refuse('wrong_status', { status, command: command.kind });
  return decideAnswer(offer, command);
};

const make = ({ facts }: Command<'make'>): OfferDecision =>
  unless([rule.leavesTime(facts), rule.plansAreSound(facts)], [{ type: 'offer.made.v1', facts, at: facts.sentAt }]);

const decideAnswer = (offer: Offer, command: Exclude<OfferCommand, Command<'make'>>): OfferDecision => {
  const { at } = command;
  switch (command.kind) {
    case 'note_delivery':
      return unless([rule.isNewDelivery(offer)], [{ type: 'offer.delivered.v1', at }]);
    case 'accept': {
      const { option, visitId } = command;
      return unless(
        [rule.isInTime(offer, at), rule.isOption(offer, option)],
        [{ type: 'offer.accepted.v1', option, visitId, at }],
      );
    }
    case 'decline':
      return unless([rule.isInTime(offer, at)], [{ type: 'offer.declined.v1', at }]);
    case 'lapse':
      return unless([rule.isDue(offer, at)], [{ type: 'offer.lapsed.v1', at }]);
    case 'withdraw':
      return unless([], [{ type: 'offer.withdrawn.v1', because: command.because, at }]);
    default:
      return unreachable(command);
  }
};
