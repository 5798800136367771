import type { Emulator } from './emulator.ts';
import type { Tier } from './methods/api-method.ts';
import type { Rate, RateLimits } from './settings.ts';

/** Seconds to wait before this method may be called again, or null after taking a token. */
export function takeCallToken(
  emulator: Emulator,
  call: { method: string; tier: Tier; channel: string | null },
): number | null {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off' || call.tier === 'free') return null;
  const rate = rateOf(rateLimits, call.tier);
  const key = call.tier === 'posting' ? `post-${call.channel}` : call.method;
  const bucket = fill(emulator, key, rate);
  if (bucket.tokens < 1) return (1 - bucket.tokens) / rate.perSecond;
  bucket.tokens -= 1;
  return null;
}

function rateOf(limits: RateLimits, tier: Exclude<Tier, 'free'>): Rate {
  if (tier === 'posting') return limits.postsPerChannel;
  const perMinute = limits.perMinute[tier];
  return { perSecond: perMinute / 60, burst: Math.max(1, Math.floor(perMinute)) };
}

function fill(emulator: Emulator, key: string, rate: Rate) {
  const now = emulator.now();
  const bucket = emulator.rates.buckets.get(key) ?? { tokens: rate.burst, filledAt: now };
  const earned = (Math.max(0, now - bucket.filledAt) / 1_000) * rate.perSecond;
  bucket.tokens = Math.min(rate.burst, bucket.tokens + earned);
  bucket.filledAt = now;
  emulator.rates.buckets.set(key, bucket);
  return bucket;
}
