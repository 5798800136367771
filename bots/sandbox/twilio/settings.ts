import type { Rate } from '../../../emulation/token-bucket.ts';

export interface RateLimits {
  /** Requests to the REST API, whatever they ask; beyond it 429 with 20429. */
  api: Rate;
  /** Segments a second that leave one sender. Messages beyond it wait in the queue, as Twilio has it, instead of failing. */
  sms: number;
  whatsapp: number;
}

/**
 * A long code sends one segment a second and a WhatsApp sender 80 messages. For the API Twilio publishes no figure:
 * it limits concurrency by account, and this stands for it.
 */
export const twilioRateLimits: RateLimits = { api: { perSecond: 100, burst: 100 }, sms: 1, whatsapp: 80 };

/** How long a message stays in each status before it takes the next. */
export interface StatusPauses {
  accepted: number;
  queued: number;
  sending: number;
  sent: number;
}

/** Times in milliseconds of the machine. */
export interface EmulatorSettings {
  statusPausesMs: StatusPauses;
  /** How long the app may take to answer a webhook. */
  webhookTimeoutMs: number;
  /** How long after a person's last message WhatsApp lets the app write freely; by the emulator's clock. */
  windowMs: number;
  /** From submission until WhatsApp decides on a template; null: it waits for `setTemplateStatus`. */
  approveTemplatesAfterMs: number | null;
  /** Where STOP and its like are Twilio's. WhatsApp only with a Messaging Service and Advanced Opt-Out. */
  optOutChannels: readonly ('sms' | 'whatsapp')[];
  rateLimits: RateLimits | 'off';
}

export const defaultSettings: EmulatorSettings = {
  statusPausesMs: { accepted: 20, queued: 50, sending: 100, sent: 400 },
  webhookTimeoutMs: 15_000,
  windowMs: 24 * 60 * 60_000,
  approveTemplatesAfterMs: null,
  optOutChannels: ['sms'],
  rateLimits: 'off',
};

export interface TwilioEmulatorOptions extends Omit<Partial<EmulatorSettings>, 'rateLimits' | 'statusPausesMs'> {
  rateLimits?: RateLimits | 'off' | 'twilio';
  statusPausesMs?: Partial<StatusPauses>;
  /** 0, the default, takes a free port. */
  port?: number;
  host?: '127.0.0.1';
  accountSid?: string;
  authToken?: string;
  apiKeySid?: string;
  apiKeySecret?: string;
  /** E.164. */
  smsFrom?: string;
  /** `whatsapp:` and E.164. */
  whatsappFrom?: string;
  messagingServiceSid?: string;
  /** The machine's clock in epoch milliseconds; `moveClock` adds to it. Pauses use real timers whatever it says. */
  clock?: () => number;
  log?: (line: string, facts?: Record<string, unknown>) => void;
  /** Where people, messages and undelivered webhooks are kept, so that they outlive the process. Absent: in memory only. */
  stateFile?: string;
}

export const defaultAccount = {
  accountSid: 'AC7ca11007000000000000000000000001',
  authToken: '5a7d0b0c4e1f4f6f9d3a2b1c0e9f8a7b',
  apiKeySid: 'SK7ca11007000000000000000000000002',
  apiKeySecret: 'sandbox-api-key-secret-0123456789',
  smsFrom: '+15005550006',
  whatsappFrom: 'whatsapp:+15005550009',
  messagingServiceSid: 'MG7ca11007000000000000000000000003',
};

export type AccountNames = typeof defaultAccount;
