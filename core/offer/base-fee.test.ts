import { money } from '../kernel/money.ts';
import { baseFee } from './base-fee.ts';

const tv = { baseFee: money(4_500, 'EUR'), minutes: 60 };

describe('the base of a fee', () => {
  test.each([
    ["is the category's for the planned time of the category", 60, 4_500],
    ['is no less for shorter work', 20, 4_500],
    ['grows with the first minute beyond it by a quarter of an hour', 61, 5_625],
    ['and not again before the quarter is over', 75, 5_625],
    ['grows with each quarter', 90, 6_750],
  ])('%s', (_, minutes, cents) => {
    expect(baseFee(tv, minutes)).toEqual(money(cents, 'EUR'));
  });

  test('is rounded half up, once', () => {
    expect(baseFee({ baseFee: money(4_501, 'EUR'), minutes: 45 }, 46)).toEqual(money(6_001, 'EUR'));
    expect(baseFee({ baseFee: money(25, 'EUR'), minutes: 30 }, 31)).toEqual(money(38, 'EUR'));
  });
});
