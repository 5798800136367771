import type { WebhookReply } from './post-update.ts';
import type { DeliveryState, FaultDesk, PollingState, RateState } from './runtime-state.ts';
import type { EmulatorSettings } from './settings.ts';
import type { World } from './world.ts';

export interface EmulatorEvent {
  seq: number;
  at: number;
  kind:
    | 'message'
    | 'edit'
    | 'delete'
    | 'chat'
    | 'user'
    | 'call'
    | 'update'
    | 'delivery'
    | 'press'
    | 'callback-answer'
    | 'webhook'
    | 'fault'
    | 'reset';
  chatId: number | null;
  /** What changed, in the shape of the matching record. */
  detail: unknown;
}

/** Everything one running emulator holds: what would survive a restart in `world`, the rest beside it. */
export interface Emulator {
  settings: EmulatorSettings;
  world: World;
  now: () => number;
  log: (line: string, facts?: Record<string, unknown>) => void;
  listeners: Set<(event: EmulatorEvent) => void>;
  delivery: DeliveryState;
  polling: PollingState;
  faults: FaultDesk;
  rates: RateState;
  /** What a webhook said beside 2xx: it may hold a method call. */
  onWebhookReply: (reply: WebhookReply) => Promise<void>;
  closed: boolean;
}

/** Takes the next revision and tells everyone who waits. */
export function announce(
  emulator: Emulator,
  kind: EmulatorEvent['kind'],
  chatId: number | null,
  detail: unknown,
): number {
  const seq = nextSeq(emulator, chatId);
  publish(emulator, { seq, at: emulator.now(), kind, chatId, detail });
  return seq;
}

/** For records that carry their own revision: take it first, write it into the record, then publish. */
export function nextSeq(emulator: Emulator, chatId: number | null): number {
  emulator.world.seq += 1;
  const chat = chatId === null ? undefined : emulator.world.chats.get(chatId);
  if (chat) chat.seq = emulator.world.seq;
  return emulator.world.seq;
}

export function publish(emulator: Emulator, event: EmulatorEvent): void {
  for (const listener of emulator.listeners) listener(event);
}
