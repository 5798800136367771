import { createHash } from 'node:crypto';
import { failed } from './answers.ts';
import type { Emulator } from './emulator.ts';
import { nextId } from './next-id.ts';
import type { ApiFailure } from './slack-types.ts';
import type { ResponseUrl, Trigger } from './world.ts';

const keptPerKind = 5_000;

/** Lets the app open one modal for this person, for a few seconds. */
export function makeTrigger(emulator: Emulator, user: string, viewId: string | null): string {
  const { world } = emulator;
  const id = nextId(emulator, '');
  const digest = createHash('sha256').update(`${id}${world.signingSecret}`).digest('hex').slice(0, 32);
  const triggerId = `${emulator.now()}.${id}.${digest}`;
  world.triggers.set(triggerId, { user, viewId, madeAt: emulator.now(), exchanged: false });
  forgetOldest(world.triggers);
  return triggerId;
}

/** Whose trigger it is, when it still opens something. It is spent by `exchange`, not by asking. */
export function findTrigger(emulator: Emulator, triggerId: string): Trigger | ApiFailure {
  const trigger = emulator.world.triggers.get(triggerId);
  if (!trigger) return failed('invalid_trigger_id');
  if (trigger.exchanged) return failed('exchanged_trigger_id');
  const isOver = emulator.now() - trigger.madeAt > emulator.settings.triggerLifeMs;
  return isOver ? failed('expired_trigger_id') : trigger;
}

/** An address where the app may answer five times within half an hour, even in channels that its bot is not in. */
export function makeResponseUrl(
  emulator: Emulator,
  given: Pick<ResponseUrl, 'user' | 'channel' | 'messageTs' | 'isEphemeral' | 'threadTs'>,
): string {
  const { world } = emulator;
  const id = nextId(emulator, '');
  const secret = createHash('sha256').update(`response${id}${world.signingSecret}`).digest('hex').slice(0, 24);
  const path = `${world.team.id}/${id}/${secret}`;
  world.responseUrls.set(path, { ...given, madeAt: emulator.now(), used: 0 });
  forgetOldest(world.responseUrls);
  return `${emulator.root()}/actions/${path}`;
}

function forgetOldest(kept: Map<string, unknown>): void {
  if (kept.size <= keptPerKind) return;
  const [oldest] = kept.keys();
  if (oldest !== undefined) kept.delete(oldest);
}
