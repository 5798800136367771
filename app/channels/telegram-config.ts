import { createHash } from 'node:crypto';
import { z } from 'zod';
import { apiAddress, ConfigError, optional } from './read-variables.ts';

export interface TelegramConfig {
  readonly token: string;
  readonly apiRoot: string;
  readonly webhookSecret: string;
  readonly mode: 'webhook' | 'polling';
}

export const telegramVariables = z.object({
  TELEGRAM_BOT_TOKEN: optional(z.string().regex(/^\d+:[\w-]+$/, 'is no bot token (digits, a colon, letters)')),
  TELEGRAM_API_ROOT: apiAddress('https://api.telegram.org'),
  TELEGRAM_WEBHOOK_SECRET: optional(z.string().regex(/^[\w-]{1,256}$/, 'is 1 to 256 of A-Z, a-z, 0-9, _ and -')),
  TELEGRAM_MODE: z.enum(['webhook', 'polling']).optional(),
});

/** Without an entry point from outside there can be no webhook. */
export const telegramConfig = (
  e: z.infer<typeof telegramVariables>,
  publicUrls: readonly string[],
): TelegramConfig | null => {
  const token = e.TELEGRAM_BOT_TOKEN;
  if (token === undefined) return null;
  const mode = e.TELEGRAM_MODE ?? (publicUrls.length > 0 ? 'webhook' : 'polling');
  if (mode === 'webhook' && publicUrls.length === 0) {
    throw new ConfigError('TELEGRAM_MODE=webhook needs PUBLIC_URLS, the address under which Telegram reaches us');
  }
  const webhookSecret = e.TELEGRAM_WEBHOOK_SECRET ?? secretFrom(token);
  return { token, apiRoot: e.TELEGRAM_API_ROOT, webhookSecret, mode };
};

/** Every process must know the same secret; whoever has the token could set any. */
const secretFrom = (token: string): string => createHash('sha256').update(`webhook:${token}`).digest('base64url');
