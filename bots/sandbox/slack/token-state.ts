import { makeEvent, resumeEvents } from './deliver/events.ts';
import { announce, type Emulator } from './emulator.ts';
import type { World } from './world.ts';

type State = { tokenState: World['tokenState'] };

/** From now on calls are refused and nothing is delivered but the farewell. */
export function revokeToken(emulator: Emulator, kind: 'token_revoked' | 'account_inactive'): State {
  const { world } = emulator;
  world.tokenState = kind;
  announce(emulator, 'fault', {}, { tokenState: kind });
  if (kind === 'token_revoked') {
    makeEvent(emulator, { type: 'tokens_revoked', tokens: { oauth: [], bot: [world.app.botUserId] } }, null);
    makeEvent(emulator, { type: 'app_uninstalled' }, null);
  }
  return { tokenState: kind };
}

export function restoreToken(emulator: Emulator): State {
  emulator.world.tokenState = 'ok';
  announce(emulator, 'fault', {}, { tokenState: 'ok' });
  resumeEvents(emulator);
  return { tokenState: 'ok' };
}
