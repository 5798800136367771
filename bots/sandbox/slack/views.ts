import type { Emulator } from './emulator.ts';
import type { SlackView } from './world.ts';

export function topModal(emulator: Emulator, user: string): SlackView | null {
  const top = emulator.world.modals.get(user)?.at(-1);
  return top === undefined ? null : (emulator.world.views.get(top) ?? null);
}
