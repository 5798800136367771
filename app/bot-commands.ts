import type { LanguageCode } from 'grammy/types';
import type { BotCommand, BotMenu } from '../bots/telegram/register-bot.ts';
import type { Texts } from '../core/dialogue/texts/texts.ts';

/** What Telegram's menu button lists; customers' commands first, experts know theirs. */
const LISTED = ['report', 'tickets', 'details', 'language', 'help', 'today', 'week', 'offers', 'cancel'] as const;

export const botCommands = (texts: Texts, locale: string): readonly BotCommand[] => {
  const say = texts.in(locale);
  return LISTED.map((command) => ({ command, description: say(`command-${command}`) }));
};

/** One for each language that we speak: each is named by its folder, in the two letters that Telegram wants. */
export const botMenus = (texts: Texts): readonly BotMenu[] =>
  texts.locales.map((locale) => ({ language: locale as LanguageCode, commands: botCommands(texts, locale) }));
