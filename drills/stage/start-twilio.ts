import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import { startTwilioEmulator } from '../../bots/sandbox/twilio/start-twilio-emulator.ts';

/** The retailer's account with Twilio: one number for text messages, one WhatsApp sender. */
export interface TwilioAccount {
  readonly control: TwilioControl;
  /** What the product has to know of it. */
  readonly env: Readonly<Record<string, string>>;
  /** Where Twilio finds the product; to be told once it listens. */
  pointTo(url: string): Promise<void>;
  close(): Promise<void>;
}

/** Messages arrive as fast as a drill can play, and WhatsApp looks at templates at once. */
const SWIFT = { statusPausesMs: { accepted: 0, queued: 5, sending: 5, sent: 20 }, approveTemplatesAfterMs: 0 };

export const startTwilio = async (): Promise<TwilioAccount> => {
  const emulator = await startTwilioEmulator(SWIFT);
  const { control } = emulator;
  return {
    control,
    env: {
      TWILIO_ACCOUNT_SID: emulator.accountSid,
      TWILIO_AUTH_TOKEN: emulator.authToken,
      TWILIO_API_URL: emulator.apiUrl,
      TWILIO_SMS_FROM: emulator.smsFrom,
      TWILIO_WHATSAPP_FROM: emulator.whatsappFrom.replace('whatsapp:', ''),
    },
    pointTo: async (url) => {
      const messagesUrl = `${url}/webhooks/twilio/messages`;
      await control.configure({ messagesUrl, statusUrl: `${url}/webhooks/twilio/status` });
    },
    close: () => emulator.close(),
  };
};
