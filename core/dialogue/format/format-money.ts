import type { Money } from '../../kernel/money.ts';

/** `€45.00` in English, `45,00 €` in German. */
export const formatMoney = (money: Money, locale: string): string => {
  const format = new Intl.NumberFormat(locale === 'en' ? 'en-GB' : locale, {
    style: 'currency',
    currency: money.currency,
  });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  return format.format(money.amount / 10 ** digits);
};
