import type { Refusal } from '../../kernel/result.ts';
import type { Say } from '../texts/texts.ts';

/** What an expert is told for each refusal that a tap of theirs can run into. */
const TEXTS: Readonly<Record<string, string>> = {
  no_such_offer: 'refused-no-such-offer',
  no_such_option: 'refused-no-such-offer',
  offer_already_yours: 'refused-offer-already-yours',
  offer_already_declined: 'refused-offer-already-declined',
  offer_lapsed: 'refused-offer-lapsed',
  offer_taken: 'refused-offer-taken',
  offer_withdrawn: 'refused-offer-withdrawn',
  plan_changed: 'refused-plan-changed',
  no_gap: 'refused-plan-changed',
  no_such_visit: 'refused-no-such-visit',
  already_en_route: 'refused-already-en-route',
  already_on_site: 'refused-already-on-site',
  not_en_route: 'refused-not-en-route',
  not_on_site: 'refused-not-on-site',
  visit_finished: 'refused-visit-finished',
  visit_no_show: 'refused-visit-finished',
  visit_handed_over: 'refused-visit-handed-over',
  visit_cancelled: 'refused-visit-cancelled',
  part_date_over: 'refused-part-date-over',
};

export const refusalWords = (say: Say, { code }: Refusal): string => say(TEXTS[code] ?? 'refused-otherwise');
