import { formatAge } from '../../dialogue/format/format-age.ts';
import { formatMoney } from '../../dialogue/format/format-money.ts';
import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import { isTakenOnTrust } from '../../entitlement/payment-standing.ts';
import { hours } from '../../kernel/instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { PaymentView } from './payment-view.ts';

const LONGEST_PLAN = 160;
const LONGEST_WHY = 200;

/** Less is no age to think about. */
const OLD = hours(1);

/**
 * Who pays, with the moment as of which we know: a page stands for days, so that "an hour ago" would soon be wrong. How
 * old it was when the ticket was taken stays right.
 */
export const paymentWords = (
  { say, locale, timeZone }: DeskVoice,
  { payment, createdAt }: Pick<Ticket, 'payment' | 'createdAt'>,
): string => {
  switch (payment.kind) {
    case 'covered': {
      const asOf = formatMoment(payment.asOf, timeZone, locale);
      const plan = shorten(payment.plan, LONGEST_PLAN);
      return isTakenOnTrust(payment, createdAt, OLD)
        ? say('desk-payment-trusted', { plan, asOf, age: formatAge(say, createdAt - payment.asOf) })
        : say('desk-payment-covered', { plan, asOf });
    }
    case 'paid':
      return say('desk-payment-paid', { asOf: formatMoment(payment.asOf, timeZone, locale) });
    case 'unpaid':
      return say('desk-payment-unpaid');
    case 'unverified':
      return say(payment.isStale ? 'desk-payment-stale' : 'desk-payment-unverified');
  }
};

/** What its customer was asked for, and what became of it. */
export const moneyFact = ({ say, locale, timeZone }: DeskVoice, view: PaymentView | null) => {
  if (view === null) return [];
  const { payment, refundBy } = view;
  const { status, price, why, askedAt, settledAt } = payment;
  const words = {
    price: formatMoney(price, locale),
    at: formatMoment(settledAt ?? askedAt, timeZone, locale),
    why: shorten(why ?? '', LONGEST_WHY),
    by: refundBy ?? '',
  };
  const key = status === 'paid' && refundBy !== null ? 'refund-asked' : status.replaceAll('_', '-');
  return [{ label: say('desk-fact-money'), value: say(`desk-money-${key}`, words) }];
};
