import type { DeliveryState, FaultDesk, RateState, SocketState } from './runtime-state.ts';
import type { EmulatorSettings } from './settings.ts';
import type { World } from './world.ts';

export interface EmulatorEvent {
  seq: number;
  at: number;
  kind:
    | 'message'
    | 'edit'
    | 'delete'
    | 'reaction'
    | 'ephemeral'
    | 'modal'
    | 'home'
    | 'channel'
    | 'user'
    | 'call'
    | 'event'
    | 'delivery'
    | 'configuration'
    | 'socket'
    | 'fault'
    | 'reset';
  channel: string | null;
  /** Whose screen it concerns: ephemerals, modals, home tabs. */
  user: string | null;
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
  sockets: SocketState;
  faults: FaultDesk;
  rates: RateState;
  /** Where its routes are reached, without a slash at the end; known once they are mounted. */
  root: () => string;
  closed: boolean;
}

/** Takes the next revision and tells everyone who waits. */
export function announce(
  emulator: Emulator,
  kind: EmulatorEvent['kind'],
  where: { channel?: string | null; user?: string | null },
  detail: unknown,
): number {
  const seq = nextSeq(emulator, where.channel ?? null);
  publish(emulator, { seq, kind, channel: where.channel ?? null, user: where.user ?? null, detail });
  return seq;
}

/** For records that carry their own revision: take it first, write it into the record, then publish. */
export function nextSeq(emulator: Emulator, channelId: string | null): number {
  emulator.world.seq += 1;
  const channel = channelId === null ? undefined : emulator.world.channels.get(channelId);
  if (channel) channel.seq = emulator.world.seq;
  return emulator.world.seq;
}

export function publish(emulator: Emulator, event: Omit<EmulatorEvent, 'at'>): void {
  const told = { ...event, at: emulator.now() };
  for (const listener of emulator.listeners) listener(told);
}
