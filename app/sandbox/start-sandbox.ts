import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { PhoneBook } from '../../bots/sandbox/phones/phone.ts';
import type { SlackControl } from '../../bots/sandbox/slack/control-client.ts';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import { telegramRateLimits } from '../../bots/sandbox/telegram/settings.ts';
import { startTelegramEmulator } from '../../bots/sandbox/telegram/start-telegram-emulator.ts';
import type { TwilioControl } from '../../bots/sandbox/twilio/control-client.ts';
import type { Log } from '../../core/ports/log.ts';
import type { MapControl } from '../../integrations/sandbox/maps/map-server.ts';
import type { StripeControl } from '../../integrations/sandbox/stripe/control-client.ts';
import type { TelegramConfig } from '../channels/telegram-config.ts';
import type { Config } from '../config.ts';
import type { Database } from '../open-database.ts';
import { openClockDiary } from './clock-diary.ts';
import { openPhoneBook } from './phone-book.ts';
import { populate } from './populate.ts';
import { createSandboxClock } from './sandbox-clock.ts';
import { startBilling } from './start-billing.ts';
import { startDesk } from './start-desk.ts';
import { startMaps } from './start-maps.ts';
import { startTwilio } from './start-twilio.ts';

/** The emulated platforms of an all-in-one process, and who plays on them. */
export interface Sandbox {
  /** How the product reaches the emulators, in place of what its configuration names. */
  readonly surroundings: Pick<Config, 'accounts' | 'maps' | 'billing'>;
  readonly control: TelegramControl;
  readonly slackControl: SlackControl;
  readonly twilioControl: TwilioControl;
  readonly mapControls: readonly MapControl[];
  readonly billingControl: StripeControl | null;
  readonly clock: SandboxClock;
  readonly book: PhoneBook;
  /** Tells those platforms whose console is not reached by an API where we listen. */
  pointTo(url: string): Promise<void>;
  /** Fills an empty database with the demo city and has its experts join by their phones. Needs a running product. */
  populate(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an emulated Telegram, Twilio and Slack on loopback that find the chats of the last time again; maps and a Stripe. */
export const startSandbox = async (config: Config, database: Database, log: Log): Promise<Sandbox> => {
  const emulator = await startTelegramEmulator({
    stateFile: join(config.dataDir, 'telegram.json'),
    rateLimits: telegramRateLimits,
  });
  log.info({ apiRoot: emulator.apiRoot }, 'The sandbox emulates Telegram');
  const desk = await startDesk(config.dataDir, log);
  const diary = openClockDiary(join(config.dataDir, 'sandbox-clock.json'));
  const clock = createSandboxClock(database.pool, diary);
  diary.note(Date.now(), await clock.now());
  const twilio = await startTwilio(config.dataDir, () => diary.businessTimeOf(Date.now()), log);
  const maps = await startMaps(config.maps, log);
  const billing = await startBilling(config.billing, config.dataDir, log);
  const platforms = { telegram: emulator.control, twilio: twilio.control };
  return {
    surroundings: {
      accounts: { telegram: telegramConfig(emulator), slack: desk.config, twilio: twilio.config },
      maps: maps.config,
      billing: billing.config,
    },
    control: emulator.control,
    slackControl: desk.control,
    twilioControl: twilio.control,
    mapControls: maps.controls,
    billingControl: billing.control,
    clock,
    book: openPhoneBook(platforms, database.pool),
    pointTo: async (url) => void (await Promise.all([twilio.pointTo(url), billing.pointTo(url)])),
    populate: () => populate(platforms, clock, database.pool, log),
    stop: async () => {
      await Promise.all([emulator.close(), desk.stop(), twilio.stop(), maps.stop(), billing.stop()]);
    },
  };
};

const telegramConfig = ({ botToken, apiRoot }: { botToken: string; apiRoot: string }): TelegramConfig => ({
  token: botToken,
  apiRoot,
  webhookSecret: createHash('sha256').update(botToken).digest('base64url'),
  mode: 'webhook',
});
