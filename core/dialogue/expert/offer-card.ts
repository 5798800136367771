import { categoryName } from '../format/category-name.ts';
import type { Category } from '../../catalogue/model.ts';
import { type CompassPoint, directionTo } from '../../kernel/compass.ts';
import type { Duration, Instant } from '../../kernel/instant.ts';
import { unreachable } from '../../kernel/result.ts';
import { feeTotal } from '../../offer/fee.ts';
import type { Offer } from '../../offer/offer.ts';
import type { Person } from '../../people/person.ts';
import type { Work } from '../../ports/work.ts';
import { type PlannedWay, plannedWay } from '../../scheduling/planned-way.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { Outcome, VisitPlan } from '../../visit/visit.ts';
import { formatMoney } from '../format/format-money.ts';
import { formatClock, formatWindow } from '../format/format-time.ts';
import { shorten } from '../format/shorten.ts';
import { wayWords } from '../format/way-words.ts';
import type { Choice, Message } from '../message.ts';
import type { Say } from '../texts/texts.ts';
import { hideContacts } from './hide-contacts.ts';
import { resultWords } from './visit-history.ts';

/** What customers wrote is told in full on the visit card. */
const WORDS_SHOWN = 240;

export const offerCardKey = (offer: Offer): string => `offer:${offer.id}`;

/** What an offer's card says besides offer and ticket. Where it is, is distance and direction: an address could leak. */
interface OfferSurroundings {
  readonly category: Category | null;
  readonly towards: CompassPoint | null;
  /** How the last visit for this fault ended, where there was one. */
  readonly before: Outcome['kind'] | null;
  readonly timeZone: string;
  /** From the expert's base, as it is known now. */
  readonly way: PlannedWay | null;
  readonly wayAsOf: { readonly now: Instant; readonly staleAfter: Duration };
}

const surroundingsOf = async (work: Work, offer: Offer, ticket: Ticket): Promise<OfferSurroundings> => {
  const expert = await work.people.expert(offer.expertId);
  const last = (await work.visits.ofTicket(ticket.id)).findLast(({ status }) => status === 'finished');
  return {
    category: await work.catalogue.category(ticket.device.category),
    towards: expert && ticket.address && directionTo(expert.home, ticket.address.place),
    before: last?.status === 'finished' ? last.outcome.kind : null,
    timeZone: ticket.address?.timeZone ?? expert?.timeZone ?? work.policies['home.timeZone'],
    way: expert && ticket.address && plannedWay(work.travel, expert.home, ticket.address.place),
    wayAsOf: { now: work.now, staleAfter: work.policies['staleAfter.travel'] },
  };
};

/** The card of an offer as it stands: a question while it is open, then its one final answer. */
export const composeOfferCard = async (
  work: Work,
  offer: Offer,
  ticket: Ticket,
): Promise<(say: Say, person: Person) => Message> => {
  const around = await surroundingsOf(work, offer, ticket);
  return (say, { locale }) => {
    const category = around.category ? categoryName(say, around.category) : '';
    const title = say('offer-title', { device: ticket.device.label, category });
    const media = ticket.attachments.length > 0 ? { media: ticket.attachments } : {};
    if (offer.status !== 'open') return { title, body: finalAnswer(say, offer, around.timeZone, locale), ...media };
    const choices = choicesOf(say, offer, around.timeZone, locale);
    return { title, body: question(say, offer, ticket, around, locale), choices, ...media, columns: columnsFor(offer) };
  };
};

const question = (say: Say, offer: Offer, ticket: Ticket, around: OfferSurroundings, locale: string): string => {
  const { timeZone, towards, before, way, wayAsOf } = around;
  const words = shorten(hideContacts(ticket.description, ticket.address?.text ?? null), WORDS_SHOWN);
  const km = offer.distanceKm;
  return [
    ...(ticket.device.modelId === null ? [say('offer-model-unconfirmed')] : []),
    ...(words === '' ? [] : [say('offer-words', { words })]),
    ...(before === null ? [] : [say('offer-follow-up', { result: resultWords(say, before) })]),
    towards === null ? say('offer-distance', { km }) : say('offer-area', { km, towards: say(`compass-${towards}`) }),
    ...(way === null ? [] : [say('offer-way', { way: wayWords(say, way, { ...wayAsOf, timeZone, locale }) })]),
    ...offer.options.map((plan) => planLine(say, plan, timeZone, locale)),
    say('offer-fee', { fee: formatMoney(feeTotal(offer.fee), locale) }),
    say('offer-answer-by', { time: formatClock(offer.expiresAt, timeZone, locale) }),
  ].join('\n');
};

const planLine = (say: Say, { window, arrival, workMinutes }: VisitPlan, timeZone: string, locale: string): string =>
  say('offer-plan', {
    window: formatWindow(window, timeZone, locale),
    arrival: formatClock(arrival, timeZone, locale),
    minutes: workMinutes,
  });

const choicesOf = (say: Say, offer: Offer, timeZone: string, locale: string): readonly Choice[] => {
  const { id: offerId, options } = offer;
  const accept = options.map(({ window }, option): Choice => {
    const time = formatWindow(window, timeZone, locale);
    const label = options.length === 1 ? say('offer-accept') : say('offer-accept-window', { window: time });
    return { label, action: { do: 'accept_offer', offerId, option } };
  });
  return [
    ...accept,
    { label: say('offer-decline'), action: { do: 'decline_offer', offerId } },
    { label: say('offer-why-me'), action: { do: 'why_me', offerId } },
  ];
};

/** Windows need the whole width of a phone. */
const columnsFor = ({ options }: Offer): 1 | 3 => (options.length > 1 ? 1 : 3);

const finalAnswer = (say: Say, offer: Exclude<Offer, { status: 'open' }>, timeZone: string, locale: string): string => {
  switch (offer.status) {
    case 'accepted': {
      const { window } = offer.options[offer.option] ?? offer.options[0];
      const fee = formatMoney(feeTotal(offer.fee), locale);
      return say('offer-accepted', { window: formatWindow(window, timeZone, locale), fee });
    }
    case 'declined':
      return say('offer-declined');
    case 'lapsed':
      return say('offer-lapsed', { time: formatClock(offer.expiresAt, timeZone, locale) });
    case 'withdrawn':
      return say(`offer-withdrawn-${offer.because.replaceAll('_', '-')}`);
    default:
      return unreachable(offer);
  }
};
