import type { Money } from '../kernel/money.ts';

/** A kind of device, named as experts' skills and the seed files name it: `tv`, `washing-machine`. */
export type CategoryKey = string;

export interface CatalogueModel {
  readonly id: string;
  readonly category: CategoryKey;
  readonly brand: string;
  /** The maker's number or, where people only know that, the product's name. */
  readonly model: string;
  readonly name: string;
  /** Other spellings that customers have used for it. */
  readonly aliases: readonly string[];
  /** What an expert must at least have for it. */
  readonly skillLevel: 1 | 2 | 3;
  /** Planned duration of a repair. */
  readonly minutes: number;
}

export interface Category {
  readonly key: CategoryKey;
  readonly name: string;
  readonly icon: string;
  readonly baseFee: Money;
  /** Planned duration where the model isn't known. */
  readonly minutes: number;
  readonly sort: number;
}
