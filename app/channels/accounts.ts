import { z } from 'zod';
import { isLoopbackUrl } from './read-variables.ts';
import { type SlackConfig, slackConfig, slackVariables } from './slack-config.ts';
import { type TelegramConfig, telegramConfig, telegramVariables } from './telegram-config.ts';
import { type TwilioConfig, twilioConfig, twilioVariables } from './twilio-config.ts';

/** The platforms that we have an account with; any may be absent, and the rest works. */
export interface Accounts {
  readonly telegram: TelegramConfig | null;
  readonly slack: SlackConfig | null;
  readonly twilio: TwilioConfig | null;
}

export const accountVariables = z.object({
  ...telegramVariables.shape,
  ...slackVariables.shape,
  ...twilioVariables.shape,
});

type AccountVariables = z.infer<typeof accountVariables>;

export const readAccounts = (e: AccountVariables, publicUrls: readonly string[]): Accounts => ({
  telegram: telegramConfig(e, publicUrls),
  slack: slackConfig(e),
  twilio: twilioConfig(e, publicUrls),
});

/** The variable that names an account, and the address that is called with it. */
const ADDRESSES = [
  ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_API_ROOT'],
  ['SLACK_BOT_TOKEN', 'SLACK_API_URL'],
  ['TWILIO_ACCOUNT_SID', 'TWILIO_API_URL'],
] as const;

export const namesNoAccount = (e: AccountVariables): boolean => ADDRESSES.every(([token]) => e[token] === undefined);

/** The accounts behind which there are people: an emulator's is one for an address on loopback. */
export const realAccounts = (e: AccountVariables): readonly string[] =>
  ADDRESSES.flatMap(([token, address]) => (e[token] !== undefined && isReal(e[address]) ? [token] : []));

const isReal = (url: string | undefined): boolean => url === undefined || !isLoopbackUrl(url);

export const ACCOUNT_NAMES = ADDRESSES.map(([token]) => token);
