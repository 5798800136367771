import type { Armed } from '../../../emulation/fault-desk.ts';
import type { Bucket } from '../../../emulation/token-bucket.ts';
import type { ApiAnswer } from './bot-api-types.ts';

/** Which chats may be served now. A chat is in flight, pausing after a failure, ready, or empty: never two of them. */
export interface DeliveryState {
  ready: Set<string>;
  inFlight: Set<string>;
  pausing: Map<string, NodeJS.Timeout>;
  /** Chats whose updates are kept back until released. */
  held: Set<string>;
  holdAll: boolean;
  /** Telegram takes setWebhook once a second. */
  webhookSetAt: number | null;
  /** Cuts requests on their way when the emulator closes. */
  closing: AbortController;
}

export function createDeliveryState(): DeliveryState {
  return {
    ready: new Set(),
    inFlight: new Set(),
    pausing: new Map(),
    held: new Set(),
    holdAll: false,
    webhookSetAt: null,
    closing: new AbortController(),
  };
}

export interface PollingState {
  /** The one poll that waits for updates; a second one ends it with 409. */
  waiting: { look: () => void; end: (answer: ApiAnswer) => void } | null;
}

export function createPollingState(): PollingState {
  return { waiting: null };
}

/** What may befall a call of the bot. `reset` cuts before anything is done; `lose-answer` does it, then cuts. */
export type CallFault =
  | { kind: 'status'; status: number; description?: string | undefined; retryAfter?: number | undefined }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'reset' }
  | { kind: 'lose-answer' };

/** What may befall a webhook delivery. A dropped one is sent again, a discarded one never arrives. */
export type WebhookFault =
  | { kind: 'drop' }
  | { kind: 'discard' }
  | { kind: 'delay'; delayMs: number }
  | { kind: 'duplicate'; copies: number }
  | { kind: 'lose-answer' };

/** A fault that may be aimed at one chat; null: at all. */
type Aimed<Fault> = Armed<Fault> & { chatId: number | null };

export type ArmedCallFault = Aimed<CallFault> & { methods: string[] };
export type ArmedWebhookFault = Aimed<WebhookFault>;

export interface FaultDesk {
  calls: ArmedCallFault[];
  webhooks: ArmedWebhookFault[];
  nextId: number;
}

export function createFaultDesk(): FaultDesk {
  return { calls: [], webhooks: [], nextId: 1 };
}

export interface RateState {
  buckets: Map<string, Bucket>;
}

export function createRateState(): RateState {
  return { buckets: new Map() };
}
