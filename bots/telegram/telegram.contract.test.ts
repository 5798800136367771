import { readFileSync } from 'node:fs';
import { describeAdapterContract } from '../contract/describe-adapter-contract.ts';
import { type PlatformDriver, type PlatformFault, RATE_LIMITED_SECONDS } from '../contract/platform-driver.ts';
import { startTelegramEmulator, type TelegramEmulator } from '../sandbox/telegram/start-telegram-emulator.ts';
import { telegramCapabilities } from './capabilities.ts';
import { readIncomingUpdate } from './incoming-update.ts';
import { LISTENED_TO } from './register-bot.ts';
import { createTelegramAdapter, createTelegramApi } from './telegram-adapter.ts';

const ANN = 5_001;

const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8'));

const nobodysWords = [
  'message-of-a-bot',
  'group-message',
  'channel-post',
  'message-reaction',
  'added-to-group',
  'pinned-message',
].map(fixture);

const callFault = (fault: PlatformFault) => {
  switch (fault) {
    case 'refused':
      return { kind: 'status', status: 400, description: 'Bad Request: message text is empty' } as const;
    case 'rate_limited':
      return { kind: 'status', status: 429, retryAfter: RATE_LIMITED_SECONDS } as const;
    case 'server_error':
      return { kind: 'status', status: 502 } as const;
    case 'reset':
      return { kind: 'reset' } as const;
    case 'answer_lost':
      return { kind: 'lose-answer' } as const;
    default:
      return null;
  }
};

const nothingToHeal = (): Promise<unknown> => Promise.resolve();

const open = async (): Promise<PlatformDriver> => {
  let emulator: TelegramEmulator = await startTelegramEmulator();
  const { botToken: token, apiRoot, port } = emulator;
  const control = () => emulator.control;
  await control().createUser({ id: ANN, firstName: 'Ann' });
  await control().start({ user: ANN });
  const api = createTelegramApi({ token, apiRoot });
  let offset = 0;
  const poll = async () => {
    const updates = await api.getUpdates({ offset, timeout: 0, allowed_updates: LISTENED_TO });
    offset = updates.reduce((next, { update_id: id }) => Math.max(next, id + 1), offset);
    return updates.flatMap((update) => readIncomingUpdate(update, 'trace') ?? []);
  };
  let lastUpdate = 0;
  await poll();
  let heal = nothingToHeal;

  const takeDown = async (): Promise<void> => {
    await emulator.close();
    // On a kept connection it would be honest not to know what became of the call.
    await api.getMe().catch(() => undefined);
    heal = async () => {
      emulator = await startTelegramEmulator({ port });
      await control().createUser({ id: ANN, firstName: 'Ann' });
      await control().start({ user: ANN });
    };
  };

  return {
    adapter: createTelegramAdapter({ token, apiRoot }),
    address: String(ANN),
    secret: token,
    nobodysWords,
    says: async (text) => {
      lastUpdate = (await control().sendText({ user: ANN, text })).updateIds.at(-1) ?? 0;
    },
    taps: async (label) => void (await control().press({ user: ANN, label, timeoutMs: 0 })),
    repeats: async () => void (await control().repeatUpdate({ updateId: lastUpdate })),
    received: async () => [...(await poll()), ...(await poll())],
    screen: async () => {
      const { messages, chat } = await control().history({ chat: ANN });
      return messages
        .filter(({ sentBy }) => sentBy === 'bot')
        .map(({ message, withReplyMarkup }) => ({
          text: message.text ?? message.caption ?? '',
          buttons: [
            ...(message.reply_markup?.inline_keyboard.flat() ?? []).filter(({ url }) => url === undefined),
            ...(withReplyMarkup ? (chat.replyKeyboard?.keyboard.flat() ?? []) : []),
          ].map(({ text }) => text),
        }));
    },
    tapAnswers: async () => (await control().presses({ chat: ANN })).map(({ answer }) => answer?.text ?? null),
    sendsFile: async (bytes, mimeType, caption) =>
      void (await control().sendDocument({
        user: ANN,
        bytes: Buffer.from(bytes),
        name: 'file.gif',
        mimeType,
        caption,
      })),
    strike: async (fault) => {
      const struck = callFault(fault);
      heal = async () => void (await control().clearFaults());
      if (struck) await control().injectCallFault({ fault: struck, methods: ['sendMessage'] });
      if (fault === 'down') await takeDown();
      if (fault === 'revoked') {
        await control().revokeToken();
        heal = async () => void (await control().restoreToken());
      }
      if (fault === 'recipient_gone') {
        await control().block({ user: ANN });
        heal = async () => void (await control().unblock({ user: ANN }));
      }
    },
    heal: async () => void (await heal()),
    close: () => emulator.close(),
  };
};

describeAdapterContract({ name: 'Telegram', capabilities: telegramCapabilities, hearsFiles: true, open });
