import type { Api } from 'grammy';
import { pollUpdates } from '../../bots/telegram/poll-updates.ts';
import { registerCommands, registerWebhook } from '../../bots/telegram/register-bot.ts';
import { createTelegramAdapter, createTelegramApi } from '../../bots/telegram/telegram-adapter.ts';
import { tellUntilHeard } from '../../bots/telegram/tell-until-heard.ts';
import { telegramWebhook } from '../../bots/telegram/webhook-route.ts';
import type { Texts } from '../../core/dialogue/texts/texts.ts';
import { botCommands, botMenus } from '../bot-commands.ts';
import { type Connection, countRefused, type Ground, type Running } from './connection.ts';
import type { TelegramConfig } from './telegram-config.ts';

export const connectTelegram = (account: TelegramConfig, ground: Ground): Connection => {
  const adapters = [createTelegramAdapter({ ...account, openForeign: ground.openForeign })];
  if (account.mode === 'polling') {
    // Two receivers on one token exclude each other.
    return { adapters, led: { name: 'telegram-polling', start: () => startPolling(account, ground) } };
  }
  const { inbox, log, texts } = ground;
  const { webhookSecret: secret } = account;
  return {
    adapters,
    webhooks: async (app) => {
      await app.register(telegramWebhook, { secret, inbox, onRefused: countRefused(ground, 'telegram') });
    },
    announce: async (publicUrl) => {
      const api = createTelegramApi(account);
      const announce = async (): Promise<void> => {
        await registerWebhook(api, publicUrl, secret);
        await tellCommands(api, texts);
        log.info({ publicUrl }, 'Telegram delivers to us');
      };
      await tellUntilHeard(announce, log);
    },
  };
};

const tellCommands = (api: Api, texts: Texts): Promise<void> =>
  registerCommands(api, botCommands(texts, 'en'), botMenus(texts));

const startPolling = (account: TelegramConfig, { inbox, log, texts }: Ground): Running => {
  const api = createTelegramApi(account);
  const stopped = new AbortController();
  const tell = (): Promise<void> => tellCommands(api, texts);
  void tellUntilHeard(tell, log, stopped.signal).catch((error: unknown) =>
    log.error({ err: error }, 'Telegram was not told our commands'),
  );
  const polling = pollUpdates({ api, inbox, log });
  return {
    stop: async () => {
      stopped.abort();
      await polling.stop();
    },
  };
};
