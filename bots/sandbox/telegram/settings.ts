import type { Rate } from '../../../emulation/token-bucket.ts';

export interface RateLimits {
  perChat: Rate;
  perGroup: Rate;
  overall: Rate;
}

/** The figures Telegram's FAQ hints at: one message a second in a chat, 20 a minute in a group, 30 a second in all. */
export const telegramRateLimits: RateLimits = {
  perChat: { perSecond: 1, burst: 5 },
  perGroup: { perSecond: 20 / 60, burst: 20 },
  overall: { perSecond: 30, burst: 30 },
};

/** Times in milliseconds. The defaults are Telegram's; tests shorten them. */
export interface EmulatorSettings {
  /** First pause before a failed webhook update is sent again; doubles each time. */
  webhookRetryBaseMs: number;
  webhookRetryCapMs: number;
  /** How long the bot may take to answer a webhook. */
  webhookTimeoutMs: number;
  /** 410 answered for this long closes the webhook. */
  webhookGoneMs: number;
  updateLifeMs: number;
  /** A press older than this can be neither delivered nor answered. */
  callbackLifeMs: number;
  setWebhookIntervalMs: number;
  rateLimits: RateLimits | 'off';
}

export const defaultSettings: EmulatorSettings = {
  webhookRetryBaseMs: 1_000,
  webhookRetryCapMs: 60_000,
  webhookTimeoutMs: 60_000,
  webhookGoneMs: 23 * 3_600_000,
  updateLifeMs: 24 * 3_600_000,
  callbackLifeMs: 150_000,
  setWebhookIntervalMs: 1_000,
  rateLimits: 'off',
};

export interface TelegramEmulatorOptions extends Partial<EmulatorSettings> {
  /** 0, the default, takes a free port. */
  port?: number;
  host?: '127.0.0.1';
  botToken?: string;
  botUsername?: string;
  botName?: string;
  /** The machine's clock in epoch milliseconds; pauses use real timers whatever it says. */
  clock?: () => number;
  log?: (line: string, facts?: Record<string, unknown>) => void;
  /** Where chats, files and undelivered updates are kept, so that they outlive the process. Absent: in memory only. */
  stateFile?: string;
}

export const defaultBotToken = '7000000001:AAcalloutSandbox_0123456789abcdefghi';
export const defaultBotUsername = 'callout_sandbox_bot';
