import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Phone } from '../../bots/sandbox/phone.ts';
import type { SandboxClock } from '../../bots/sandbox/sandbox-clock.ts';
import type { TelegramControl } from '../../bots/sandbox/telegram/control-client.ts';
import { telegramRateLimits } from '../../bots/sandbox/telegram/settings.ts';
import { startTelegramEmulator } from '../../bots/sandbox/telegram/start-telegram-emulator.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Config, TelegramConfig } from '../config.ts';
import type { Database } from '../open-database.ts';
import { CAST } from './cast.ts';
import { openClockDiary } from './clock-diary.ts';
import { populate } from './populate.ts';
import { createSandboxClock } from './sandbox-clock.ts';

/** The emulated platforms of an all-in-one process, and who plays on them. */
export interface Sandbox {
  /** How the product reaches the emulator: as it would reach Telegram. */
  readonly telegram: TelegramConfig;
  readonly control: TelegramControl;
  readonly clock: SandboxClock;
  phones(): Phone[];
  /** Fills an empty database with the demo city and has its experts join by their phones. Needs a running product. */
  populate(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an emulated Telegram on loopback that finds the chats of the last time again. */
export const startSandbox = async (config: Config, database: Database, log: Log): Promise<Sandbox> => {
  const emulator = await startTelegramEmulator({
    stateFile: join(config.dataDir, 'telegram.json'),
    rateLimits: telegramRateLimits,
  });
  log.info({ apiRoot: emulator.apiRoot }, 'The sandbox emulates Telegram');
  const diary = openClockDiary(join(config.dataDir, 'sandbox-clock.json'));
  const clock = createSandboxClock(database.pool, diary);
  diary.note(Date.now(), await clock.now());
  return {
    telegram: {
      token: emulator.botToken,
      apiRoot: emulator.apiRoot,
      webhookSecret: createHash('sha256').update(emulator.botToken).digest('base64url'),
      mode: 'webhook',
    },
    control: emulator.control,
    clock,
    phones: () => CAST.map(({ id, name, role, about, place }) => ({ id, name, role, about, place })),
    populate: () => populate(emulator.control, clock, database.pool, log),
    stop: () => emulator.close(),
  };
};
