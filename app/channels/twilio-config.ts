import { z } from 'zod';
import { ConfigError, needed, optional } from './read-variables.ts';

export interface TwilioConfig {
  readonly accountSid: string;
  readonly authToken: string;
  /** Null: Twilio's own addresses, one for each of its products. */
  readonly apiUrl: string | null;
  /** The number that text messages come from; null without SMS. */
  readonly smsFrom: string | null;
  /** The number of the WhatsApp sender, without `whatsapp:`; null without WhatsApp. */
  readonly whatsappFrom: string | null;
}

const number = () => z.string().regex(/^\+[1-9]\d{4,14}$/, 'is no number as +4940123456');

export const twilioVariables = z.object({
  TWILIO_ACCOUNT_SID: optional(
    z.string().regex(/^AC[0-9a-f]{32}$/i, 'is no account sid (AC and 32 digits or letters)'),
  ),
  TWILIO_AUTH_TOKEN: optional(z.string().min(16, 'is shorter than any auth token')),
  TWILIO_API_URL: optional(z.url()),
  TWILIO_SMS_FROM: optional(number()),
  TWILIO_WHATSAPP_FROM: optional(number()),
});

export const twilioConfig = (
  e: z.infer<typeof twilioVariables>,
  publicUrls: readonly string[],
): TwilioConfig | null => {
  const accountSid = e.TWILIO_ACCOUNT_SID;
  if (accountSid === undefined) return null;
  const { TWILIO_SMS_FROM: smsFrom = null, TWILIO_WHATSAPP_FROM: whatsappFrom = null } = e;
  if (smsFrom === null && whatsappFrom === null) {
    throw new ConfigError('TWILIO_ACCOUNT_SID needs TWILIO_SMS_FROM or TWILIO_WHATSAPP_FROM, the number to write from');
  }
  if (publicUrls.length === 0) {
    throw new ConfigError('TWILIO_ACCOUNT_SID needs PUBLIC_URLS, the address under which Twilio reaches us');
  }
  const authToken = needed('TWILIO_AUTH_TOKEN', e.TWILIO_AUTH_TOKEN, 'without it nothing from Twilio can be believed');
  return { accountSid, authToken, apiUrl: e.TWILIO_API_URL ?? null, smsFrom, whatsappFrom };
};
