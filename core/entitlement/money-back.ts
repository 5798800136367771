import { type Money, money } from '../kernel/money.ts';
import type { Payment } from './payment.ts';
import type { RefundStatus } from './refund.ts';

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

const sumOf = ({ price, refunds }: Given, statuses: readonly RefundStatus[]): Money => {
  const counted = refunds.filter(
    ({ status, amount }) => statuses.includes(status) && amount.currency === price.currency,
  );
  return money(
    counted.reduce((sum, { amount }) => sum + amount.amount, 0),
    price.currency,
  );
};
