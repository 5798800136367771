import type { Emulator } from '../emulator.ts';
import type { SlackView } from '../world.ts';
import type { Refused } from './outcomes.ts';

export function openHome(
  _emulator: Emulator,
  _input: { user: string; tab: 'home' | 'messages' },
): { channel: string; eventIds: string[]; home: SlackView | null; seq: number } | Refused {
  return { refused: 'no such user' };
}
