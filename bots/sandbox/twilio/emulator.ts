import { randomBytes } from 'node:crypto';
import type { DeliveryState, FaultDesk, LifeCycleTimers, RateState } from './runtime-state.ts';
import type { EmulatorSettings } from './settings.ts';
import type { TwimlMessage } from './deliver/read-twiml.ts';
import type { Webhook, World } from './world.ts';

export interface EmulatorEvent {
  seq: number;
  at: number;
  kind:
    | 'message'
    | 'status'
    | 'person'
    | 'call'
    | 'webhook'
    | 'delivery'
    | 'content'
    | 'configuration'
    | 'account'
    | 'alert'
    | 'clock'
    | 'fault'
    | 'reset';
  person: string | null;
  /** What changed, in the shape of the matching record. */
  detail: unknown;
}

/** Everything one running emulator holds: what would survive a restart in `world`, the rest beside it. */
export interface Emulator {
  settings: EmulatorSettings;
  world: World;
  /** The machine's clock and what `moveClock` added. */
  now: () => number;
  log: (line: string, facts?: Record<string, unknown>) => void;
  listeners: Set<(event: EmulatorEvent) => void>;
  delivery: DeliveryState;
  lives: LifeCycleTimers;
  faults: FaultDesk;
  rates: RateState;
  /** Where its routes are reached, without a slash at the end; known once they are mounted. */
  root: () => string;
  /** Sends what the app asked for in its answer to a webhook. */
  answerTwiml: (webhook: Webhook, messages: TwimlMessage[]) => void;
  closed: boolean;
}

/** Takes the next revision and tells everyone who waits. */
export function announce(
  emulator: Emulator,
  kind: EmulatorEvent['kind'],
  person: string | null,
  detail: unknown,
): number {
  const seq = nextSeq(emulator, person);
  publish(emulator, { seq, kind, person, detail });
  return seq;
}

/** For records that carry their own revision: take it first, write it into the record, then publish. */
export function nextSeq(emulator: Emulator, personId: string | null): number {
  emulator.world.seq += 1;
  const person = personId === null ? undefined : emulator.world.people.get(personId);
  if (person) person.seq = emulator.world.seq;
  return emulator.world.seq;
}

export function publish(emulator: Emulator, event: Omit<EmulatorEvent, 'at'>): void {
  const told = { ...event, at: emulator.now() };
  for (const listener of emulator.listeners) listener(told);
}

/** Twilio's ids: two letters and 32 hexadecimal digits. Random, so that none comes back after a lost state file. */
export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}
