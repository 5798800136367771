import { announce, type Emulator } from './emulator.ts';
import { disarm } from '../../../emulation/fault-desk.ts';
import { stopLives } from './messages/life-cycle.ts';
import { createRateState } from './runtime-state.ts';
import { createWorld } from './world.ts';

export function resetWorld(emulator: Emulator, keepConfiguration: boolean): { seq: number } {
  const { world } = emulator;
  stopLives(emulator);
  disarm(emulator.faults, null);
  emulator.delivery.held.clear();
  emulator.rates = createRateState();
  // Revisions go on: an old client must not take new ones for those it knows.
  emulator.world = { ...createWorld(world.account), seq: world.seq, next: world.next };
  if (keepConfiguration) {
    emulator.world.configuration = world.configuration;
    emulator.world.contents = world.contents;
  }
  announce(emulator, 'reset', null, {});
  return { seq: emulator.world.seq };
}
