import type { Accounts } from './accounts.ts';
import { connectSlack } from './connect-slack.ts';
import { connectTelegram } from './connect-telegram.ts';
import { connectTwilio } from './connect-twilio.ts';
import type { Connection, Ground } from './connection.ts';

/** Every account that this deployment has, connected: where a new platform is registered. */
export const connect = ({ telegram, slack, twilio }: Accounts, ground: Ground): readonly Connection[] => [
  ...(telegram ? [connectTelegram(telegram, ground)] : []),
  ...(slack ? [connectSlack(slack, ground)] : []),
  ...(twilio ? [connectTwilio(twilio, ground)] : []),
];
