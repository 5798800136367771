import { type Duration, minutes } from '../../core/kernel/instant.ts';
import type { BillingTrouble } from '../../core/ports/billing.ts';
import { pauseAfter } from './describe-trouble.ts';

/** What is left alone for a while, each for itself and longer with each failure in a row. */
export interface Pauses {
  /** What is not to be tried now. */
  running(): readonly string[];
  /** Answers how often it has failed in a row. */
  begin(id: string, trouble: BillingTrouble): number;
  end(id: string): void;
}

/** What is not tried again so long after its pause was settled elsewhere. */
const FORGOTTEN_AFTER: Duration = minutes(10);

export const createPauses = (machineNow: () => number): Pauses => {
  const pauses = new Map<string, { readonly failures: number; readonly until: number }>();
  return {
    running: () => {
      const now = machineNow();
      for (const [id, { until }] of pauses) if (until + FORGOTTEN_AFTER < now) pauses.delete(id);
      return [...pauses].filter(([, { until }]) => until > now).map(([id]) => id);
    },
    begin: (id, trouble) => {
      const failures = (pauses.get(id)?.failures ?? 0) + 1;
      pauses.set(id, { failures, until: machineNow() + pauseAfter(trouble, failures) });
      return failures;
    },
    end: (id) => void pauses.delete(id),
  };
};
