import type { Emulator } from '../emulator.ts';
import type { AppProblem, Refused } from './outcomes.ts';

export interface Shortcut {
  user: string;
  callbackId: string;
  channel?: string | undefined;
  messageTs?: string | undefined;
}

export interface ShortcutRun {
  outcome: 'acknowledged' | 'failed';
  problem: AppProblem | null;
  triggerId: string;
  seq: number;
}

export function pressShortcut(_emulator: Emulator, _shortcut: Shortcut): Promise<ShortcutRun | Refused> {
  return Promise.resolve({ refused: 'no such shortcut' });
}
