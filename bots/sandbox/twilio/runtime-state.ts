import type { Armed } from '../../../emulation/fault-desk.ts';
import type { Bucket } from '../../../emulation/token-bucket.ts';
import type { MessageStatus } from './twilio-types.ts';
import type { WebhookKind } from './world.ts';

export interface DeliveryState {
  inFlight: Set<string>;
  timers: Map<string, NodeJS.Timeout>;
  /** Webhooks of these kinds pile up until they are released. */
  held: Set<'messages' | 'status'>;
  /** Cuts requests on their way when the emulator closes. */
  closing: AbortController;
}

export function createDeliveryState(): DeliveryState {
  return { inFlight: new Set(), timers: new Map(), held: new Set(), closing: new AbortController() };
}

/** What may befall a call of the app. `reset` cuts before anything is done; `lose-answer` does it, then cuts. */
export type CallFault =
  | { kind: 'status'; status: number }
  | { kind: 'ratelimited'; retryAfter: number }
  | { kind: 'error'; code: number; status: number; message: string }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'reset' }
  | { kind: 'lose-answer' };

/** What may befall a webhook. A dropped one fails (the fallback is tried), a discarded one never arrives. */
export type DeliveryFault =
  | { kind: 'drop' }
  | { kind: 'discard' }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'duplicate'; copies: number }
  | { kind: 'lose-answer' }
  | { kind: 'wrong-signature' };

/** A fault that may be aimed at one address; null: at all. */
type Aimed<Fault> = Armed<Fault> & { address: string | null };

export type ArmedCallFault = Aimed<CallFault> & { methods: string[] };
export type ArmedDeliveryFault = Aimed<DeliveryFault> & { kinds: WebhookKind[]; statuses: MessageStatus[] };

export interface FaultDesk {
  calls: ArmedCallFault[];
  deliveries: ArmedDeliveryFault[];
  nextId: number;
}

export function createFaultDesk(): FaultDesk {
  return { calls: [], deliveries: [], nextId: 1 };
}

export interface RateState {
  buckets: Map<string, Bucket>;
  /** By sender: when, by the machine's clock, its next message may leave. */
  nextLeave: Map<string, number>;
}

export function createRateState(): RateState {
  return { buckets: new Map(), nextLeave: new Map() };
}

/** Messages on their way, by sid: the timer that brings the next status. */
export type LifeCycleTimers = Map<string, NodeJS.Timeout>;
