import { startTelegramEmulator } from '../bots/sandbox/telegram/start-telegram-emulator.ts';
import { freePort } from '../prisma/embedded/free-port.ts';
import { type Bench, ms, quantile } from './bench.ts';
import { startServer } from './servers/start-server.ts';
import { withDatabase } from './with-database.ts';

const CONVERSATIONS = 50;
const TURNS = 20;
const WARM_UP = 3;

export const roundTrip: Bench = {
  name: 'round-trip',
  about: `an update in to its reply out at the emulator, ${CONVERSATIONS} conversations at once, everything in one process`,
  run: () =>
    withDatabase(async (databaseUrl) => {
      const emulator = await startTelegramEmulator();
      const port = await freePort();
      const server = await startServer('app/all-in-one.js', {
        PORT: String(port),
        DATABASE_URL: databaseUrl,
        TELEGRAM_BOT_TOKEN: emulator.botToken,
        TELEGRAM_API_ROOT: emulator.apiRoot,
        PUBLIC_URLS: `http://127.0.0.1:${port}`,
        SANDBOX: 'off',
      });
      const taken: number[] = [];
      await Promise.all(
        Array.from({ length: CONVERSATIONS }, async (_, index) => {
          const user = 9_000 + index;
          await emulator.control.createUser({ id: user, firstName: `Bench ${index}`, languageCode: 'en' });
          await answered(emulator.control, user, () => emulator.control.start({ user }));
          for (let turn = 0; turn < TURNS; turn += 1) {
            const took = await answered(emulator.control, user, () =>
              emulator.control.sendText({ user, text: '/help' }),
            );
            if (turn >= WARM_UP) taken.push(took);
          }
        }),
      );
      await server.stop();
      await emulator.close();
      const sorted = taken.toSorted((a, b) => a - b);
      const plain = { against: '', ratio: '', goal: '' };
      return [
        { what: 'round trip p50', ours: ms(quantile(sorted, 0.5)), ...plain },
        { what: 'round trip p99', ours: ms(quantile(sorted, 0.99)), ...plain },
      ];
    }),
};

type Control = Awaited<ReturnType<typeof startTelegramEmulator>>['control'];

/** Milliseconds from the person's words to the bot's next message. */
const answered = async (control: Control, chat: number, speak: () => Promise<{ seq: number }>): Promise<number> => {
  const started = performance.now();
  const { seq } = await speak();
  await control.waitFor(chat, ({ sentBy }) => sentBy === 'bot', { after: seq, timeoutMs: 60_000 });
  return performance.now() - started;
};
