import type { Instant } from '../kernel/instant.ts';

/** A support plan, as we know of it. */
export interface Plan {
  readonly name: string;
  /** Null: it runs on until we hear otherwise. */
  readonly validUntil: Instant | null;
  /** When its source last said so. */
  readonly asOf: Instant;
}
