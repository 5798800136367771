import type { Instant } from '../kernel/instant.ts';
import { type Money, money } from '../kernel/money.ts';
import type { Payment } from './payment.ts';
import type { Refund, RefundStatus } from './refund.ts';

type Given = Pick<Payment, 'price' | 'refunds'>;

/** What has gone back of a payment, by the billing system's word. */
export const returned = (payment: Given): Money => sumOf(payment, ['done']);

/** What was decided to go back and has not gone yet. */
export const goingBack = (payment: Given): Money => sumOf(payment, ['wanted', 'ordered']);

/** What is still ours to give back. */
export const refundable = (payment: Given): Money => {
  const gone = returned(payment).amount + goingBack(payment).amount;
  return money(Math.max(0, payment.price.amount - gone), payment.price.currency);
};

/** All of it has gone back: it pays for nothing any more. */
export const isReturned = (payment: Given): boolean => returned(payment).amount >= payment.price.amount;

/** Of what was to go back and did not, as much as no later attempt has made good: it is with us still. */
export const failedToGo = (payment: Given): Money => {
  const steps = inCurrency(payment).map(stepOf);
  const failed = steps
    .toSorted((a, b) => a.at - b.at || b.amount - a.amount)
    .reduce((sum, { amount }) => Math.max(0, sum + amount), 0);
  return money(Math.min(failed, refundable(payment).amount), payment.price.currency);
};

/** What failed counts from when it did, whatever was ordered before: a later failure can't have been made good by that. */
const stepOf = ({
  status,
  amount: { amount },
  askedAt,
  changedAt,
}: Refund): { readonly at: Instant; readonly amount: number } =>
  status === 'failed' || status === 'refused' ? { at: changedAt, amount } : { at: askedAt, amount: -amount };

const inCurrency = ({ price, refunds }: Given): readonly Refund[] =>
  refunds.filter(({ amount }) => amount.currency === price.currency);

const sumOf = (payment: Given, statuses: readonly RefundStatus[]): Money => {
  const counted = inCurrency(payment).filter(({ status }) => statuses.includes(status));
  return money(
    counted.reduce((sum, { amount }) => sum + amount.amount, 0),
    payment.price.currency,
  );
};
