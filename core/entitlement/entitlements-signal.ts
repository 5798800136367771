import type { CapabilitySignal } from '../health/capability.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import { formatDuration } from '../policies/duration-text.ts';

const MINUTE: Duration = 60_000;

/** How what we know of who pays stands, by when billing was last read to the end; `trouble`: why it can't be just now. */
export const entitlementsSignal = (
  asOf: Instant | null,
  {
    now,
    staleAfter,
    trouble,
  }: { readonly now: Instant; readonly staleAfter: Duration; readonly trouble: string | null },
): CapabilitySignal => {
  const because = trouble === null ? '' : `: ${trouble}`;
  if (asOf === null) return { key: 'entitlements', state: 'down', evidence: `billing was never read${because}` };
  const state = now - asOf > staleAfter ? 'stale' : 'ok';
  const age = formatDuration(Math.max(0, Math.floor((now - asOf) / MINUTE)) * MINUTE);
  const evidence = state === 'ok' && trouble === null ? 'billing is read regularly' : `as of ${age} ago${because}`;
  return { key: 'entitlements', state, evidence };
};
