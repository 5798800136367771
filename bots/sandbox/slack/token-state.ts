import { announce, type Emulator } from './emulator.ts';
import type { World } from './world.ts';

export function revokeToken(
  emulator: Emulator,
  kind: 'token_revoked' | 'account_inactive',
): { tokenState: World['tokenState'] } {
  emulator.world.tokenState = kind;
  announce(emulator, 'fault', {}, { tokenState: kind });
  return { tokenState: kind };
}

export function restoreToken(emulator: Emulator): { tokenState: World['tokenState'] } {
  emulator.world.tokenState = 'ok';
  announce(emulator, 'fault', {}, { tokenState: 'ok' });
  return { tokenState: 'ok' };
}
