import type { Emulator } from '../emulator.ts';
import type { InputValue, Refused, Submitted } from './outcomes.ts';

export function submitView(
  _emulator: Emulator,
  _input: { user: string; viewId?: string | undefined; values: Record<string, InputValue> },
): Promise<Submitted | Refused> {
  return Promise.resolve({ refused: 'nothing is open' });
}
