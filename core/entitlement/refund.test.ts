import * as fc from 'fast-check';
import { money } from '../kernel/money.ts';
import { failedToGo, goingBack, isReturned, refundable, returned } from './money-back.ts';
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

const back = (amount: number, status: RefundStatus, [askedAt, changedAt] = [0, 0]): Refund => ({
  id: 'r',
  provider: 'stripe',
  ref: null,
  chargeRef: 'pi',
  amount: money(amount, 'EUR'),
  status,
  why: null,
  askedBy: null,
  confirmedBy: null,
  askedAt,
  changedAt,
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

  it.each<[string, readonly Refund[], number]>([
    ['another part went back before', [back(1_000, 'done', [0, 1]), back(500, 'failed', [2, 3])], 500],
    ['another part went back meanwhile', [back(500, 'failed', [0, 3]), back(1_000, 'done', [2, 4])], 500],
    ['it was ordered anew', [back(500, 'failed', [0, 1]), back(500, 'wanted', [2, 2])], 0],
    ['half of it was ordered anew', [back(500, 'failed', [0, 1]), back(200, 'done', [2, 3])], 300],
    ['more was ordered anew, and that failed, too', [back(500, 'refused', [0, 1]), back(900, 'failed', [2, 3])], 1_400],
    ['all of it went back by hand', [back(500, 'refused', [1, 1]), back(4_500, 'done', [0, 0])], 0],
  ])('that failed to go back is with us still where %s', (_, refunds, left) => {
    expect(failedToGo({ price, refunds }).amount).toBe(left);
  });
});
