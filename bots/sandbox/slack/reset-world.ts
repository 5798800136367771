import { stopDelivery } from './deliver/events.ts';
import { announce, type Emulator } from './emulator.ts';
import { disarm } from '../../../emulation/fault-desk.ts';
import { createWorld } from './world.ts';

export function resetWorld(emulator: Emulator, keepConfiguration: boolean): { seq: number } {
  const { world } = emulator;
  stopDelivery(emulator);
  disarm(emulator.faults, null);
  emulator.rates.buckets.clear();
  emulator.delivery.held = false;
  const fresh = createWorld({ ...world, botName: world.app.botName }, emulator.now());
  // Numbers go on: an old client must not take new messages, events or revisions for ones it knows.
  emulator.world = {
    ...fresh,
    seq: world.seq,
    lastMicros: Math.max(world.lastMicros, fresh.lastMicros),
    next: world.next,
  };
  if (keepConfiguration) emulator.world.configuration = world.configuration;
  announce(emulator, 'reset', {}, {});
  return { seq: emulator.world.seq };
}
