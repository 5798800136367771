import type { Emulator } from './emulator.ts';
import type { QueuedUpdate } from './world.ts';

/** Undelivered updates in order of their making, without those whose time is over. */
export function pendingUpdates(emulator: Emulator): QueuedUpdate[] {
  dropExpired(emulator);
  return [...emulator.world.queues.values()].flat().toSorted((a, b) => a.updateId - b.updateId);
}

export function removeUpdate(emulator: Emulator, update: QueuedUpdate): void {
  const { queues } = emulator.world;
  const left = (queues.get(update.key) ?? []).filter((other) => other !== update);
  if (left.length > 0) queues.set(update.key, left);
  else queues.delete(update.key);
}

function dropExpired(emulator: Emulator): void {
  const at = emulator.now();
  for (const [key, queue] of emulator.world.queues) {
    const alive = queue.filter((update) => update.expiresAt > at);
    if (alive.length === queue.length) continue;
    if (alive.length > 0) emulator.world.queues.set(key, alive);
    else emulator.world.queues.delete(key);
  }
}
