import { expect, test } from '@jest/globals';
import { formatMoney } from './format-money.ts';

test.each([
  ['en', '€1,069.00'],
  ['de', '1.069,00 €'],
  ['es', '1069,00 €'],
])('in %s money reads %s', (locale, words) => {
  expect(formatMoney({ amount: 106_900, currency: 'EUR' }, locale).replace(/\s/g, ' ')).toBe(words);
});
