import { endOf, keepSaved, readState } from '../../../emulation/state-file.ts';
import type { Emulator } from './emulator.ts';
import type { World, WorldNames } from './world.ts';

/** More ids than are given between two savings: one that comes back would be taken for what the app has seen already. */
const idsPassedOver = 10_000;

/** The world as an earlier process left it; null when there is none, or none that can be read, or it was another app's. */
export function loadWorld(stateFile: string, names: WorldNames): World | null {
  return readState<World>(stateFile, (world) => {
    if (world.botToken !== names.botToken) return null;
    world.next.id += idsPassedOver;
    return { ...world, appToken: names.appToken, signingSecret: names.signingSecret };
  });
}

/** What an emulator holds outlives its process; the returned function saves what is left and stops. */
export function keepWorld(emulator: Emulator, stateFile: string): () => void {
  return keepSaved(emulator.listeners, stateFile, () => worthKeeping(emulator));
}

function worthKeeping({ world }: Emulator): World {
  const events = endOf(world.events);
  const waiting = [...world.events].filter(([, event]) => event.state === 'waiting');
  return {
    ...world,
    events: new Map([...waiting, ...events]),
    calls: endOf(world.calls),
    deliveries: endOf(world.deliveries),
  };
}
