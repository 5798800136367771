import type { Emulator } from './emulator.ts';
import type { Bucket } from './runtime-state.ts';
import type { Rate } from './settings.ts';

/** Seconds to wait before this chat may be written to, or null after taking a token from each bucket concerned. */
export function takeSendToken(emulator: Emulator, chatId: number): number | null {
  const { rateLimits } = emulator.settings;
  if (rateLimits === 'off') return null;
  const chat = emulator.world.chats.get(chatId);
  const perChat = chat?.type === 'group' ? rateLimits.perGroup : rateLimits.perChat;
  const concerned: [string, Rate][] = [
    [`chat-${chatId}`, perChat],
    ['all', rateLimits.overall],
  ];
  const filled = concerned.map(([key, rate]) => ({ bucket: fill(emulator, key, rate), rate }));
  const waits = filled.map(({ bucket, rate }) => (1 - bucket.tokens) / rate.perSecond);
  const longest = Math.max(...waits);
  if (longest > 0) return longest;
  for (const { bucket } of filled) bucket.tokens -= 1;
  return null;
}

function fill(emulator: Emulator, key: string, rate: Rate): Bucket {
  const now = emulator.now();
  const bucket = emulator.rates.buckets.get(key) ?? { tokens: rate.burst, filledAt: now };
  const earned = (Math.max(0, now - bucket.filledAt) / 1_000) * rate.perSecond;
  bucket.tokens = Math.min(rate.burst, bucket.tokens + earned);
  bucket.filledAt = now;
  emulator.rates.buckets.set(key, bucket);
  return bucket;
}
