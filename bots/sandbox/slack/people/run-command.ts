import type { Emulator } from '../emulator.ts';
import type { CommandRun, Refused } from './outcomes.ts';

export interface Command {
  user: string;
  channel: string;
  command: string;
  text: string;
}

export function runCommand(_emulator: Emulator, _command: Command): Promise<CommandRun | Refused> {
  return Promise.resolve({ refused: 'no such command' });
}
