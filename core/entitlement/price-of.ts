import type { Category } from '../catalogue/model.ts';
import type { Money } from '../kernel/money.ts';

/** What a customer without a plan pays for a repair: the list price of the category, whatever its expert earns. */
export const priceOf = ({ baseFee }: Pick<Category, 'baseFee'>): Money => baseFee;
