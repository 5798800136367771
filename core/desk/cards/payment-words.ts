import { formatAge } from '../../dialogue/format/format-age.ts';
import { formatMoney } from '../../dialogue/format/format-money.ts';
import { formatMoment } from '../../dialogue/format/format-time.ts';
import { shorten } from '../../dialogue/format/shorten.ts';
import { refundable } from '../../entitlement/money-back.ts';
import { isTakenOnTrust } from '../../entitlement/payment-standing.ts';
import type { Refund } from '../../entitlement/refund.ts';
import { canGoBack } from '../../usecases/billing/refund-due.ts';
import { hours } from '../../kernel/instant.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { DeskVoice } from '../desk-voice.ts';
import type { PaymentView } from './payment-view.ts';

const LONGEST_PLAN = 160;
const LONGEST_WHY = 200;
const PAYMENTS_SHOWN = 3;
const REFUNDS_SHOWN = 3;

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
      return payment.returned
        ? say('desk-payment-partly', {
            asOf: formatMoment(payment.asOf, timeZone, locale),
            returned: formatMoney(payment.returned, locale),
          })
        : say('desk-payment-paid', { asOf: formatMoment(payment.asOf, timeZone, locale) });
    case 'unpaid':
      return say('desk-payment-unpaid');
    case 'unverified':
      return say(payment.isStale ? 'desk-payment-stale' : 'desk-payment-unverified');
  }
};

/** What its customer was asked for, what became of it, and of what was to go back. */
export const moneyFact = (voice: DeskVoice, views: readonly PaymentView[]) => {
  if (views.length === 0) return [];
  const { say } = voice;
  const lines = views
    .slice(0, PAYMENTS_SHOWN)
    .flatMap((view) => [
      moneyLine(voice, view),
      ...view.payment.refunds.slice(-REFUNDS_SHOWN).map((refund) => refundLine(voice, refund)),
      ...askedBackLine(voice, view),
    ]);
  return [{ label: say('desk-fact-money'), value: lines.join('\n') }];
};

const moneyLine = ({ say, locale, timeZone }: DeskVoice, { payment }: PaymentView): string => {
  const { status, price, why, askedAt, settledAt, isOwed } = payment;
  const key = status === 'paid' && !isOwed ? 'unowed' : status.replaceAll('_', '-');
  return say(`desk-money-${key}`, {
    price: formatMoney(price, locale),
    at: formatMoment(settledAt ?? askedAt, timeZone, locale),
    why: shorten(why ?? '', LONGEST_WHY),
  });
};

const refundLine = ({ say, locale, timeZone }: DeskVoice, { status, amount, why, changedAt }: Refund): string =>
  say(`desk-money-refund-${status}`, {
    price: formatMoney(amount, locale),
    at: formatMoment(changedAt, timeZone, locale),
    why: shorten(why ?? '', LONGEST_WHY),
  });

/** What was wanted may have gone back by another way since. */
const askedBackLine = ({ say, locale }: DeskVoice, { payment, refundBy }: PaymentView): readonly string[] =>
  refundBy === null || !canGoBack(payment)
    ? []
    : [say('desk-money-refund-asked', { price: formatMoney(refundable(payment), locale), by: refundBy })];
