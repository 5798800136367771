import type { Tell } from '../drill.ts';

/** Counts what a drill claims; a claim that does not hold is told at once and fails the drill at its end. */
export interface Checks {
  that(claim: string, holds: boolean, otherwise?: string): void;
  readonly count: number;
  readonly failed: readonly string[];
}

export const createChecks = (tell: Tell): Checks => {
  const failed: string[] = [];
  let count = 0;
  return {
    that: (claim, holds, otherwise) => {
      count += 1;
      if (holds) return tell(`  ✓ ${claim}`);
      failed.push(otherwise ? `${claim} (${otherwise})` : claim);
      tell(`  ✗ ${claim}${otherwise ? `: ${otherwise}` : ''}`);
    },
    get count() {
      return count;
    },
    failed,
  };
};
