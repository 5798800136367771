import type { Api } from 'grammy';
import type { LanguageCode, Update } from 'grammy/types';

/** The kinds of update that we ask for; whatever else Telegram invents is not sent to us. */
export const LISTENED_TO: ReadonlyArray<Exclude<keyof Update, 'update_id'>> = [
  'message',
  'edited_message',
  'callback_query',
  'my_chat_member',
];

/** Tells Telegram where to deliver. Repeating it is harmless, and the only way to be sure of the secret. */
export const registerWebhook = async (api: Api, publicUrl: string, secret: string): Promise<void> => {
  const url = new URL('/webhooks/telegram', publicUrl).href;
  await api.setWebhook(url, { secret_token: secret, allowed_updates: LISTENED_TO, max_connections: 100 });
};

/** Polling and a webhook exclude each other. Nothing that waits is dropped. */
export const unregisterWebhook = async (api: Api, signal?: Parameters<Api['deleteWebhook']>[1]): Promise<void> => {
  await api.deleteWebhook({ drop_pending_updates: false }, signal);
};

export interface BotCommand {
  readonly command: string;
  readonly description: string;
}

/** What the menu button lists, in one language. */
export interface BotMenu {
  /** Two letters: Telegram shows the menu to whoever has their app in that language. */
  readonly language: LanguageCode;
  readonly commands: readonly BotCommand[];
}

/** `otherwise`: for whoever has their app in any other language. */
export const registerCommands = async (
  api: Api,
  otherwise: readonly BotCommand[],
  menus: readonly BotMenu[],
): Promise<void> => {
  await api.setMyCommands([...otherwise]);
  for (const { language, commands } of menus) await api.setMyCommands([...commands], { language_code: language });
};
