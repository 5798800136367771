import { type Explanation, explainFor } from '../../scheduling/explain-match.ts';
import type { CostTerm, CostTerms } from '../../scheduling/rank-experts.ts';
import type { Talk } from '../dialogue.ts';
import { wayWords } from '../format/way-words.ts';
import type { Say } from '../texts/texts.ts';

type Ranked = Extract<Explanation, { code: 'ranked' }>;

/** *Why me?*: answered from the record of the round in which the expert was chosen. */
export const explainOffer = async ({ work, say, person }: Talk, offerId: string): Promise<string> => {
  const offer = (await work.offers.find(offerId))?.state;
  if (offer?.expertId !== person.id) return say('refused-no-such-offer');
  if (offer.kind === 'direct') return say('why-direct');
  const record = await work.matches.latest(offer.ticketId);
  const why = record && explainFor(record, person.id);
  if (!why || !isRanked(why)) return say('why-qualified', { km: offer.distanceKm });
  const { locale, timeZone } = person;
  const staleAfter = work.policies['staleAfter.travel'];
  return reasons(say, why, wayWords(say, why.wayIn, { now: work.now, staleAfter, timeZone, locale }));
};

const isRanked = (why: Explanation): why is Ranked => why.code === 'ranked';

const reasons = (say: Say, { facts, strengths, weaknesses, terms }: Ranked, way: string): string => {
  const good = [...new Set([...strengths, ...plainly(terms)])].map((term) => `• ${say(`why-good-${term}`)}`);
  const bad = weaknesses.map((term) => `• ${say(`why-bad-${term}`)}`);
  const { rank, of, distanceKm: km } = facts;
  return [
    of === 1 ? say('why-only') : say('why-rank', { rank, of }),
    `• ${say('why-skill', { km })}`,
    `• ${say('why-way', { way })}`,
    ...good,
    ...(bad.length > 0 ? [say('why-against'), ...bad] : []),
  ].join('\n');
};

/** Good in itself, whoever the others are. */
const plainly = (terms: CostTerms): readonly CostTerm[] => [
  ...(terms.wait === 0 ? (['wait'] as const) : []),
  ...(terms.continuity < 0 ? (['continuity'] as const) : []),
];
