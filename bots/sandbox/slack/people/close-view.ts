import type { Emulator } from '../emulator.ts';
import type { Closed, Refused } from './outcomes.ts';

export function closeView(
  _emulator: Emulator,
  _input: { user: string; viewId?: string | undefined; all: boolean },
): Promise<Closed | Refused> {
  return Promise.resolve({ refused: 'nothing is open' });
}
