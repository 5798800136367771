import type { Emulator } from './emulator.ts';
import type { Channel } from './twilio-types.ts';

/** Takes a token for one request; otherwise tells in how many seconds there will be one. */
export function takeRequestToken(emulator: Emulator): number | null {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off') return null;
  const { perSecond, burst } = rateLimits.api;
  const now = Date.now();
  const bucket = emulator.rates.api ?? { tokens: burst, filledAt: now };
  const earned = (Math.max(0, now - bucket.filledAt) / 1_000) * perSecond;
  bucket.tokens = Math.min(burst, bucket.tokens + earned);
  bucket.filledAt = now;
  emulator.rates.api = bucket;
  if (bucket.tokens < 1) return (1 - bucket.tokens) / perSecond;
  bucket.tokens -= 1;
  return null;
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
