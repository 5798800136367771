import type { CapabilitySignal } from '../health/capability.ts';
import { evidenceOf, readAgo } from '../health/evidence.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import { formatDuration } from '../policies/duration-text.ts';

const MINUTE: Duration = 60_000;

/** How what we know of who pays stands, by when billing was last read to the end; `trouble`: evidence of why it can't be just now. */
export const entitlementsSignal = (
  asOf: Instant | null,
  {
    now,
    staleAfter,
    trouble,
  }: { readonly now: Instant; readonly staleAfter: Duration; readonly trouble: string | null },
): CapabilitySignal => {
  if (asOf === null) {
    const evidence = trouble === null ? evidenceOf('never_read') : evidenceOf('never_read_because', trouble);
    return { key: 'entitlements', state: 'down', evidence };
  }
  const state = now - asOf > staleAfter ? 'stale' : 'ok';
  const age = formatDuration(Math.max(0, Math.floor((now - asOf) / MINUTE)) * MINUTE);
  const evidence = state === 'ok' && trouble === null ? evidenceOf('read_regularly') : readAgo(age, trouble);
  return { key: 'entitlements', state, evidence };
};
