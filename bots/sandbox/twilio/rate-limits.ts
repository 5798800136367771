import { takeToken } from '../../../emulation/token-bucket.ts';
import type { Emulator } from './emulator.ts';
import type { Channel } from './twilio-types.ts';

/** Takes a token for one request; otherwise tells in how many seconds there will be one. */
export function takeRequestToken(emulator: Emulator): number | null {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off') return null;
  return takeToken(emulator.rates.buckets, 'api', rateLimits.api, Date.now());
}

/** Ten hours of waiting: what would leave later is refused with 21611. */
export const longestQueueMs = 10 * 60 * 60_000;

export function queueLengthMs(emulator: Emulator, sender: string): number {
  return Math.max(0, (emulator.rates.nextLeave.get(sender) ?? 0) - Date.now());
}

/** How long a message of so many segments waits for its turn at its sender; the turn is taken. */
export function takeTurn(emulator: Emulator, sender: string, channel: Channel, segments: number): number {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off') return 0;
  const wait = queueLengthMs(emulator, sender);
  const units = channel === 'sms' ? segments : 1;
  emulator.rates.nextLeave.set(sender, Date.now() + wait + (units / rateLimits[channel]) * 1_000);
  return wait;
}
