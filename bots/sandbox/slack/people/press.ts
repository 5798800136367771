import type { Emulator } from '../emulator.ts';
import type { InputValue, Pressed, Refused } from './outcomes.ts';

export interface Press {
  user: string;
  channel?: string | undefined;
  messageTs?: string | undefined;
  viewId?: string | undefined;
  inView?: boolean | undefined;
  values?: Record<string, InputValue> | undefined;
  actionId?: string | undefined;
  blockId?: string | undefined;
  label?: string | undefined;
  selectedOption?: string | string[] | undefined;
  confirm: 'accept' | 'deny';
}

export function pressElement(_emulator: Emulator, _press: Press): Promise<Pressed | Refused> {
  return Promise.resolve({ refused: 'no such element' });
}
