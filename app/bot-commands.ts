import type { BotCommand } from '../bots/telegram/register-bot.ts';
import { readTexts } from './read-texts.ts';

/** What Telegram's menu button lists; customers' commands first, experts know theirs. */
const LISTED = ['report', 'tickets', 'details', 'language', 'help', 'today', 'week', 'offers', 'cancel'] as const;

export const botCommands = (): readonly BotCommand[] => {
  const say = readTexts().in('en');
  return LISTED.map((command) => ({ command, description: say(`command-${command}`) }));
};
