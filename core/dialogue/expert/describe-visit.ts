import { unreachable } from '../../kernel/result.ts';
import { feeTotal } from '../../offer/fee.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import { CUSTOMER_CHANGED_TIME } from '../../visit/cancel-reasons.ts';
import { expectedArrival } from '../../visit/expected-arrival.ts';
import type { ActiveVisit, Visit } from '../../visit/visit.ts';
import { formatMoney } from '../format/format-money.ts';
import { formatClock, formatMoment, formatWindow } from '../format/format-time.ts';
import { shorten } from '../format/shorten.ts';
import type { Say } from '../texts/texts.ts';
import { type EarlierVisit, historyLine, resultWords } from './visit-history.ts';

const WORDS_SHOWN = 700;

/** Whose words and whose clock. */
export interface Locality {
  readonly locale: string;
  readonly timeZone: string;
}

export interface KnownVisit {
  readonly visit: ActiveVisit;
  readonly ticket: Ticket;
  readonly name: string;
  readonly phone: string | null;
  readonly history: readonly EarlierVisit[];
}

export const describeVisit = (say: Say, known: KnownVisit, locality: Locality): string => {
  const { visit, ticket, name, phone, history } = known;
  const { locale } = locality;
  const words = shorten(ticket.description, WORDS_SHOWN);
  return [
    ...whenLines(say, visit, locality),
    ...(ticket.address ? [say('visit-address', { address: ticket.address.text })] : []),
    phone === null ? say('visit-customer', { name }) : say('visit-customer-phone', { name, phone }),
    '',
    ...(ticket.device.modelId === null ? [say('visit-model-unconfirmed')] : []),
    ...(words === '' ? [] : [say('visit-words', { words })]),
    ...(history.length > 0 ? [say('visit-earlier')] : []),
    ...history.map((earlier) => historyLine(say, earlier, locality)),
    say('visit-fee', { fee: formatMoney(feeTotal(visit.fee), locale) }),
    '',
    say(`visit-next-${visit.status.replace('_', '-')}`, { name }),
  ].join('\n');
};

const whenLines = (say: Say, visit: ActiveVisit, { locale, timeZone }: Locality): readonly string[] => {
  const clock = (at: number): string => formatClock(at, timeZone, locale);
  const window = say('visit-window', { window: formatWindow(visit.window, timeZone, locale) });
  const plan = { arrival: clock(visit.arrival), leave: clock(visit.span.start), end: clock(visit.span.end) };
  switch (visit.status) {
    case 'confirmed':
      return [window, say('visit-plan', plan)];
    case 'en_route':
      return [
        window,
        say('visit-under-way', { arrival: clock(expectedArrival(visit)), since: clock(visit.departedAt) }),
      ];
    case 'on_site':
      return [window, say('visit-at-work', { since: clock(visit.arrivedAt), minutes: visit.workMinutes })];
    default:
      return unreachable(visit);
  }
};

/** What stays on the card when the visit is over: nothing about the customer. */
export const describeEnding = (
  say: Say,
  visit: Exclude<Visit, ActiveVisit>,
  ticket: Ticket,
  { locale, timeZone }: Locality,
): string => {
  const fee = formatMoney(feeTotal(visit.fee), locale);
  const planned = formatWindow(visit.window, timeZone, locale);
  switch (visit.status) {
    case 'finished': {
      const result = resultWords(say, visit.outcome.kind);
      return say('visit-over-finished', { at: formatMoment(visit.finishedAt, timeZone, locale), result, fee });
    }
    case 'no_show':
      return say('visit-over-no-show', { at: formatMoment(visit.endedAt, timeZone, locale) });
    case 'handed_over':
      return say('visit-over-handed-over', { planned });
    case 'cancelled':
      return say(cancelledBy(visit, ticket), { planned });
    default:
      return unreachable(visit);
  }
};

/** A ticket and its visit that were cancelled at the same moment were cancelled by the customer. */
const cancelledBy = (visit: Extract<Visit, { status: 'cancelled' }>, ticket: Ticket): string => {
  if (visit.reason === CUSTOMER_CHANGED_TIME) return 'visit-over-time-changed';
  return ticket.status === 'cancelled' && ticket.since === visit.at ? 'visit-over-cancelled' : 'visit-over-given-back';
};
