import { add, type Money } from '../kernel/money.ts';

/** What the expert earns: a base by category and planned duration, automatic raises, and a share of an urgent surcharge. */
export interface Fee {
  readonly base: Money;
  readonly raised: Money;
  readonly urgentShare: Money;
}

/** The fee shown in an offer is what is paid. */
export const feeTotal = (fee: Fee): Money => add(add(fee.base, fee.raised), fee.urgentShare);

export const plainFee = (base: Money): Fee => ({
  base,
  raised: { amount: 0, currency: base.currency },
  urgentShare: { amount: 0, currency: base.currency },
});
