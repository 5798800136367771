import { type Rate, takeToken } from '../../../emulation/token-bucket.ts';
import type { Emulator } from './emulator.ts';
import type { Tier } from './methods/api-method.ts';
import type { RateLimits } from './settings.ts';

/** Seconds to wait before this method may be called again, or null after taking a token. */
export function takeCallToken(
  emulator: Emulator,
  call: { method: string; tier: Tier; channel: string | null },
): number | null {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off' || call.tier === 'free') return null;
  const rate = rateOf(rateLimits, call.tier);
  const key = call.tier === 'posting' ? `post-${call.channel}` : call.method;
  return takeToken(emulator.rates.buckets, key, rate, emulator.now());
}

function rateOf(limits: RateLimits, tier: Exclude<Tier, 'free'>): Rate {
  if (tier === 'posting') return limits.postsPerChannel;
  const perMinute = limits.perMinute[tier];
  return { perSecond: perMinute / 60, burst: Math.max(1, Math.floor(perMinute)) };
}
