import { type TelegramControl, telegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import { defaultBotToken } from '../../bots/sandbox/telegram/settings.ts';
import { type TwilioControl, twilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import { defaultAccount } from '../../bots/sandbox/twilio/settings.ts';
import { freePort } from '../../prisma/embedded/free-port.ts';
import { startServer } from '../servers/start-server.ts';
import type { NoticeChannel } from './addressees.ts';

/** The platforms, in another process. */
export interface Platforms {
  readonly twilio: TwilioControl;
  /** What the product has to know of them. */
  readonly env: Readonly<Record<string, string>>;
  /** Where they find the product. */
  pointTo(url: string): Promise<void>;
  /** From now on every call that takes something to this channel is cut. */
  break(channel: NoticeChannel): Promise<void>;
  /** How many calls were cut. */
  mend(): Promise<number>;
  stop(): Promise<void>;
}

export const startPlatforms = async (people: number, talkers: number): Promise<Platforms> => {
  const port = String(await freePort());
  const env = { PORT: port, PEOPLE: String(people), TALKERS: String(talkers) };
  const server = await startServer('bench/servers/platforms.js', env);
  const telegram = telegramControl(`${server.url}/telegram`);
  const twilio = twilioControl(`${server.url}/twilio`);
  return {
    twilio,
    env: {
      TELEGRAM_BOT_TOKEN: defaultBotToken,
      TELEGRAM_API_ROOT: `${server.url}/telegram`,
      TELEGRAM_MODE: 'webhook',
      TWILIO_ACCOUNT_SID: defaultAccount.accountSid,
      TWILIO_AUTH_TOKEN: defaultAccount.authToken,
      TWILIO_API_URL: `${server.url}/twilio`,
      TWILIO_SMS_FROM: defaultAccount.smsFrom,
      TWILIO_WHATSAPP_FROM: defaultAccount.whatsappFrom.replace('whatsapp:', ''),
    },
    pointTo: async (url) => {
      const messagesUrl = `${url}/webhooks/twilio/messages`;
      await twilio.configure({ messagesUrl, statusUrl: `${url}/webhooks/twilio/status` });
    },
    break: (channel) => breakChannel(telegram, twilio, channel),
    mend: async () => {
      const mended = [...(await telegram.clearFaults({})), ...(await twilio.clearFaults({}))];
      return mended.reduce((sum, { struck }) => sum + struck, 0);
    },
    stop: () => server.stop(),
  };
};

const RESET = { kind: 'reset' } as const;
/** How the addresses begin to which Twilio takes a message. */
const BEGINS = { sms: '+*', whatsapp: 'whatsapp:*' } as const;

const breakChannel = async (
  telegram: TelegramControl,
  twilio: TwilioControl,
  channel: NoticeChannel,
): Promise<void> => {
  if (channel === 'telegram') await telegram.injectCallFault({ fault: RESET });
  else await twilio.injectCallFault({ fault: RESET, address: BEGINS[channel] });
};
