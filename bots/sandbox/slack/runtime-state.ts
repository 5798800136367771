import type { Armed } from '../../../emulation/fault-desk.ts';
import type { Bucket } from '../../../emulation/token-bucket.ts';
import type { WebSocket } from 'ws';
import type { Json } from './slack-types.ts';
import type { DeliveryKind } from './world.ts';

export interface DeliveryState {
  inFlight: Set<string>;
  timers: Map<string, NodeJS.Timeout>;
  /** Events pile up until they are released. */
  held: boolean;
  /** Cuts requests on their way when the emulator closes. */
  closing: AbortController;
}

export function createDeliveryState(): DeliveryState {
  return { inFlight: new Set(), timers: new Map(), held: false, closing: new AbortController() };
}

export interface SocketConnection {
  id: number;
  socket: WebSocket;
  /** Told to go: gets nothing new. */
  isLeaving: boolean;
}

export interface SocketState {
  tickets: Set<string>;
  connections: SocketConnection[];
  /** Round robin: each envelope goes to one. */
  turn: number;
  waiting: Map<string, (payload: Json | null) => void>;
  nextId: number;
  /** Stops the server side of the connections. */
  stop: () => void;
}

export function createSocketState(): SocketState {
  return { tickets: new Set(), connections: [], turn: 0, waiting: new Map(), nextId: 1, stop: () => undefined };
}

/** What may befall a call of the app. `reset` cuts before anything is done; `lose-answer` does it, then cuts. */
export type CallFault =
  | { kind: 'status'; status: number }
  | { kind: 'ratelimited'; retryAfter: number }
  | { kind: 'error'; error: string }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'reset' }
  | { kind: 'lose-answer' };

/** What may befall a delivery. A dropped one fails (events are sent again), a discarded one never arrives. */
export type DeliveryFault =
  | { kind: 'drop' }
  | { kind: 'discard' }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'duplicate'; copies: number }
  | { kind: 'lose-answer' };

/** A fault that may be aimed at one channel; null: at all. */
type Aimed<Fault> = Armed<Fault> & { channel: string | null };

export type ArmedCallFault = Aimed<CallFault> & { methods: string[] };
export type ArmedDeliveryFault = Aimed<DeliveryFault> & { kinds: DeliveryKind[] };

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
}

export function createRateState(): RateState {
  return { buckets: new Map() };
}
