import { registerCommands } from '../bots/telegram/register-bot.ts';
import { createTelegramApi } from '../bots/telegram/telegram-adapter.ts';
import { startTelegramEmulator } from '../bots/sandbox/telegram/start-telegram-emulator.ts';
import { botCommands, botMenus } from './bot-commands.ts';
import { readTexts } from './read-texts.ts';

it('Telegram’s menu of commands is in the language of whoever opens it, and else in English', async () => {
  const emulator = await startTelegramEmulator();
  const texts = readTexts();
  const api = createTelegramApi({ token: emulator.botToken, apiRoot: emulator.apiRoot });
  try {
    await registerCommands(api, botCommands(texts, 'en'), botMenus(texts));
    expect(texts.locales).toEqual(expect.arrayContaining(['en', 'de', 'es']));
    for (const { language } of botMenus(texts)) {
      const [first] = await api.getMyCommands({ language_code: language });
      expect(first).toEqual({ command: 'report', description: texts.in(language)('command-report') });
    }
    const [first] = await api.getMyCommands();
    expect(first?.description).toBe(texts.in('en')('command-report'));
  } finally {
    await emulator.close();
  }
});
