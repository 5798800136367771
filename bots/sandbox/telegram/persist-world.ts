import { endOf, keepSaved, readState } from '../../../emulation/state-file.ts';
import type { Emulator } from './emulator.ts';
import type { World } from './world.ts';

/** More than a bot and its people make between two savings. */
const idsPassedOver = 10_000;
const idsPerSecond = 10;
const firstDay = Date.UTC(2026, 0, 1);

/** The world as an earlier process left it; null when there is none, or none that can be read, or it was another bot's. */
export function loadWorld(stateFile: string, token: string): World | null {
  return readState<World>(stateFile, (world) => (world.token === token ? world : null));
}

/**
 * The bot remembers ids longer than a state file does that was deleted, or was not saved any more by a killed process:
 * an id that comes back would be taken for what it has seen already. So ids go on beyond any that can have been given.
 */
export function passOverIds({ next }: World, now: number): void {
  const byClock = Math.max(0, Math.floor(((now - firstDay) / 1_000) * idsPerSecond));
  next.updateId = Math.max(next.updateId + idsPassedOver, byClock);
  next.messageId = Math.max(next.messageId + idsPassedOver, byClock);
}

/** What an emulator holds outlives its process; the returned function saves what is left and stops. */
export function keepWorld(emulator: Emulator, stateFile: string): () => void {
  return keepSaved(emulator.listeners, stateFile, () => worthKeeping(emulator));
}

function worthKeeping({ world }: Emulator): World {
  return { ...world, calls: endOf(world.calls), deliveries: endOf(world.deliveries) };
}
