/** An amount in the currency's minor unit (cents), always a whole number, with its ISO 4217 code. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}

export const money = (amount: number, currency: string): Money => {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Money is a whole number of minor units, not ${amount}`);
  return { amount, currency };
};

export const add = (a: Money, b: Money): Money => {
  if (a.currency !== b.currency) throw new RangeError(`Can't add ${b.currency} to ${a.currency}`);
  return money(a.amount + b.amount, a.currency);
};

/** Half up to the minor unit. Call it once, at the end of a calculation. */
export const roundHalfUp = (exact: number, currency: string): Money => money(Math.floor(exact + 0.5), currency);
