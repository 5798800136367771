import { evidenceOf } from '../../core/health/evidence.ts';
import { type Duration, minutes, seconds } from '../../core/kernel/instant.ts';
import { unreachable } from '../../core/kernel/result.ts';
import type { BillingTrouble } from '../../core/ports/billing.ts';

/** What happened, as evidence for whoever looks after the deployment. */
export const describeTrouble = (trouble: BillingTrouble): string => {
  switch (trouble.kind) {
    case 'refused':
      return evidenceOf('in_trouble', trouble.why);
    case 'rate_limited':
      return evidenceOf('asks_to_slow_down');
    case 'unreachable':
      return evidenceOf('out_of_reach', trouble.why);
    case 'forbidden':
    case 'revoked':
      return evidenceOf('shut_out', trouble.why);
    default:
      return unreachable(trouble);
  }
};

const FIRST: Duration = seconds(2);
const MOST: Duration = seconds(15);
/** Only a person mends a key, or what it may do, and asking often does not help. */
const SHUT_OUT: Duration = minutes(1);

/** How long to leave it alone, longer with each failure in a row. */
export const pauseAfter = (trouble: BillingTrouble, failures: number): Duration => {
  if (trouble.kind === 'rate_limited') return trouble.retryAfter;
  if (trouble.kind === 'revoked' || trouble.kind === 'forbidden') return SHUT_OUT;
  return Math.min(MOST, FIRST * 2 ** Math.min(failures - 1, 10));
};
