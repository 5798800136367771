import * as fc from 'fast-check';
import { money } from '../kernel/money.ts';
import { goingBack, isReturned, refundable, returned } from './money-back.ts';
import { COURSE, isNews, type Refund, type RefundStatus, refundStatuses } from './refund.ts';

const statuses = Object.keys(refundStatuses) as RefundStatus[];

/** What is known in the end of what was told in this order. */
const outcome = (told: readonly RefundStatus[]): RefundStatus | null =>
  told.reduce<RefundStatus | null>((known, next) => (isNews(known, next) ? next : known), null);

describe('what becomes of a refund', () => {
  it('has a place in its course for every status', () => {
    expect([...COURSE].toSorted()).toEqual(statuses.toSorted());
  });

  it('is the same in whatever order, and however often, it is told', () => {
    const told = fc.array(fc.constantFrom(...statuses), { minLength: 1, maxLength: 8 });
    const shuffled = told.chain((words) =>
      fc.tuple(
        fc.constant(words),
        fc.shuffledSubarray([...words, ...words], { minLength: 2 * words.length, maxLength: 2 * words.length }),
      ),
    );
    fc.assert(fc.property(shuffled, ([words, again]) => expect(outcome(again)).toBe(outcome(words))));
  });

  it.each<[RefundStatus, RefundStatus, boolean]>([
    ['ordered', 'done', true],
    ['done', 'ordered', false],
    ['done', 'failed', true],
    ['failed', 'done', false],
    ['refused', 'done', true],
  ])('that is %s can be told to be %s: %s', (known, told, is) => {
    expect(isNews(known, told)).toBe(is);
  });
});

const back = (amount: number, status: RefundStatus): Refund => ({
  id: 'r',
  provider: 'stripe',
  ref: null,
  chargeRef: 'pi',
  amount: money(amount, 'EUR'),
  status,
  why: null,
  askedBy: null,
  confirmedBy: null,
  askedAt: 0,
  changedAt: 0,
});

describe('the money of a payment', () => {
  const price = money(4_500, 'EUR');

  it('that is on its way back is not given back twice, and not counted as gone', () => {
    const payment = { price, refunds: [back(1_000, 'done'), back(2_000, 'ordered'), back(500, 'wanted')] };
    expect([returned(payment).amount, goingBack(payment).amount, refundable(payment).amount]).toEqual([
      1_000, 2_500, 1_000,
    ]);
    expect(isReturned(payment)).toBe(false);
  });

  it('that failed to go back can be given back again', () => {
    const payment = { price, refunds: [back(4_500, 'failed'), back(4_500, 'refused')] };
    expect(refundable(payment)).toEqual(price);
  });
});
