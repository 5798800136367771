import type { Emulator } from './emulator.ts';
import { fill, type Rate } from '../../../emulation/token-bucket.ts';

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
  const filled = concerned.map(([key, rate]) => ({
    bucket: fill(emulator.rates.buckets, key, rate, emulator.now()),
    rate,
  }));
  const waits = filled.map(({ bucket, rate }) => (1 - bucket.tokens) / rate.perSecond);
  const longest = Math.max(...waits);
  if (longest > 0) return longest;
  for (const { bucket } of filled) bucket.tokens -= 1;
  return null;
}
