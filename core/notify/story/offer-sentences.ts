import { formatMoney } from '../../dialogue/format/format-money.ts';
import { formatMoment } from '../../dialogue/format/format-time.ts';
import { feeTotal } from '../../offer/fee.ts';
import type { OfferEvent } from '../../offer/offer.ts';
import type { Sentences } from './story-setting.ts';

export const offerSentences: Sentences<OfferEvent> = {
  'offer.made.v1': ({ facts }, { say, expert, timeZone, locale }) => {
    const fee = formatMoney(feeTotal(facts.fee), locale);
    const until = formatMoment(facts.expiresAt, timeZone, locale);
    return say('story-offer-made', { expert, fee, until });
  },
  'offer.delivered.v1': (_, { say, expert }) => say('story-offer-delivered', { expert }),
  'offer.accepted.v1': (_, { say, expert }) => say('story-offer-accepted', { expert }),
  'offer.declined.v1': (_, { say, expert }) => say('story-offer-declined', { expert }),
  'offer.lapsed.v1': (_, { say, expert }) => say('story-offer-lapsed', { expert }),
  'offer.withdrawn.v1': ({ because }, { say, expert }) =>
    say(`story-offer-withdrawn-${because.replaceAll('_', '-')}`, { expert }),
};
