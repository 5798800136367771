import { join } from 'node:path';
import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import type { RateLimits } from '../../bots/sandbox/twilio/settings.ts';
import { startTwilioEmulator } from '../../bots/sandbox/twilio/start-twilio-emulator.ts';
import type { Instant } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { TwilioConfig } from '../channels/twilio-config.ts';

/** What a business that sends in earnest has agreed with Twilio; a bare long code would send one segment a second. */
const RATE_LIMITS: RateLimits = { api: { perSecond: 100, burst: 100 }, sms: 10, whatsapp: 80 };

export interface SandboxTwilio {
  /** How the product reaches the emulator: as it would reach Twilio. */
  readonly config: TwilioConfig;
  readonly control: TwilioControl;
  /** Has everything that comes in on our numbers, and what becomes of our messages, told to this entry point. */
  pointTo(url: string): Promise<void>;
  stop(): Promise<void>;
}

/**
 * An emulated Twilio for WhatsApp and SMS, with the people and messages of the last time. It lives in business time:
 * whoever moves the page's clock by a day has closed WhatsApp's window of 24 hours.
 */
export const startTwilio = async (dataDir: string, businessNow: () => Instant, log: Log): Promise<SandboxTwilio> => {
  const emulator = await startTwilioEmulator({
    stateFile: join(dataDir, 'twilio.json'),
    clock: businessNow,
    approveTemplatesAfterMs: 0,
    rateLimits: RATE_LIMITS,
  });
  log.info({ apiUrl: emulator.apiUrl }, 'The sandbox emulates Twilio');
  const { control } = emulator;
  return {
    config: {
      accountSid: emulator.accountSid,
      authToken: emulator.authToken,
      apiUrl: emulator.apiUrl,
      smsFrom: emulator.smsFrom,
      whatsappFrom: emulator.whatsappFrom.replace('whatsapp:', ''),
    },
    control,
    pointTo: async (url) => {
      await control.configure({
        messagesUrl: new URL('/webhooks/twilio/messages', url).href,
        statusUrl: new URL('/webhooks/twilio/status', url).href,
      });
    },
    stop: () => emulator.close(),
  };
};
