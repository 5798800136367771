import type { Duration, Instant } from '../kernel/instant.ts';
import type { Policies } from '../policies/policies.ts';
import type { CapabilityKey, CapabilityReading, CapabilityState } from './capability.ts';
import { evidenceOf } from './evidence.ts';

/** What is known from elsewhere grows old by itself; everything else is what it was last seen to be. */
const GROWS_OLD = {
  catalogue: 'staleAfter.catalogue',
  entitlements: 'staleAfter.entitlements',
  travel: 'staleAfter.travel',
} as const satisfies Partial<Record<CapabilityKey, keyof Policies>>;

export type AgePolicies = Pick<Policies, (typeof GROWS_OLD)[keyof typeof GROWS_OLD]>;

const staleFrom = ({ key, okAt }: CapabilityReading, policies: AgePolicies): Instant | null => {
  const allowed: Duration | null = key in GROWS_OLD ? policies[GROWS_OLD[key as keyof typeof GROWS_OLD]] : null;
  return allowed === null || okAt === null ? null : okAt + allowed;
};

/** The reading as it is to be taken now: what was fine and has not been refreshed for too long is stale, whoever says so. */
export const readingAt = (reading: CapabilityReading, now: Instant, policies: AgePolicies): CapabilityReading => {
  const since = staleFrom(reading, policies);
  if (reading.state !== 'ok' || since === null || now <= since) return reading;
  return { ...reading, state: 'stale', since, evidence: evidenceOf('not_refreshed', reading.evidence) };
};

export const stateAt = (reading: CapabilityReading, now: Instant, policies: AgePolicies): CapabilityState =>
  readingAt(reading, now, policies).state;
