import { endOf, keepSaved, readState } from '../../../emulation/state-file.ts';
import type { Emulator } from './emulator.ts';
import type { AccountNames } from './settings.ts';
import { wellSenders, type World } from './world.ts';

/** The world as an earlier process left it; null when there is none, or none that can be read, or it was another account's. */
export function loadWorld(stateFile: string, account: AccountNames): World | null {
  return readState<World>(stateFile, (world) =>
    world.account.accountSid === account.accountSid ? { ...world, senders: sendersOf(world), account } : null,
  );
}

/** A world that was saved before senders could fail has none. */
function sendersOf({ senders }: Partial<World>): World['senders'] {
  return senders ?? { ...wellSenders };
}

/** What an emulator holds outlives its process; the returned function saves what is left and stops. */
export function keepWorld(emulator: Emulator, stateFile: string): () => void {
  return keepSaved(emulator.listeners, stateFile, () => worthKeeping(emulator));
}

function worthKeeping({ world }: Emulator): World {
  const waiting = [...world.webhooks].filter(([, webhook]) => webhook.state === 'waiting');
  return {
    ...world,
    webhooks: new Map([...waiting, ...endOf(world.webhooks)]),
    calls: endOf(world.calls),
    deliveries: endOf(world.deliveries),
  };
}
