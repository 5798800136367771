import type { Category } from '../catalogue/model.ts';
import { type Money, roundHalfUp } from '../kernel/money.ts';

/** Longer work is paid by the started quarter of an hour, as repair shops commonly bill labour. */
const QUARTER = 15;

/**
 * The base of an expert's fee. The category's fee covers its planned minutes, and is the least that a visit earns;
 * each started quarter of an hour beyond them adds its share of it. Rounded half up, once.
 */
export const baseFee = ({ baseFee: fee, minutes }: Pick<Category, 'baseFee' | 'minutes'>, planned: number): Money => {
  const quarters = Math.ceil(Math.max(0, planned - minutes) / QUARTER);
  return roundHalfUp((fee.amount * (minutes + quarters * QUARTER)) / minutes, fee.currency);
};
