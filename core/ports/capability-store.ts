import type { CapabilityKey, CapabilityReading, CapabilitySignal } from '../health/capability.ts';

/** The registry of what the system depends on. Whatever was never seen is missing from it. */
export interface CapabilityStore {
  /** As every process sees it: at most as old as the beginning of this work. */
  reading(key: CapabilityKey): CapabilityReading | null;
  all(): readonly CapabilityReading[];
  /** Takes in what was seen; true when its state is another than before. */
  note(signal: CapabilitySignal): Promise<boolean>;
  /** Nobody looks at it any more: nothing is known of it. */
  forget(key: CapabilityKey): Promise<void>;
}
