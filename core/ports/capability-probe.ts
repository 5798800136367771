import type { CapabilityKey, CapabilitySignal } from '../health/capability.ts';

/** Looks how one part of what we depend on stands. The worker that leads health asks every one of them regularly. */
export interface CapabilityProbe {
  readonly key: CapabilityKey;
  /** Answers within a few seconds and troubles nobody. What can't be reached is a signal, not an exception. */
  check(): Promise<CapabilitySignal>;
}
