import type { Instant } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';

/** Everything that the system depends on. */
export type CapabilityKey =
  | 'database'
  | 'queue'
  | 'catalogue'
  | 'entitlements'
  | 'payments'
  | 'travel'
  | 'geocoding'
  | `channel:${Channel}`
  | `templates:${Channel}`;

/** `stale`: it answers from what it knew, which is older than it should be. */
export type CapabilityState = 'ok' | 'stale' | 'down';

export interface CapabilityReading {
  readonly key: CapabilityKey;
  readonly state: CapabilityState;
  /** When it became so. */
  readonly since: Instant;
  /** What was seen, as `evidenceOf` writes it; `evidenceWords` puts it in words. */
  readonly evidence: string;
  readonly checkedAt: Instant;
  /** When it last was what it should be; null: never yet. */
  readonly okAt: Instant | null;
}

/** What somebody saw of a capability just now: a probe, a circuit, a sync. */
export interface CapabilitySignal {
  readonly key: CapabilityKey;
  readonly state: CapabilityState;
  readonly evidence: string;
}
