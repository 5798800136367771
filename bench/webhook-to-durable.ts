import { startTelegramEmulator } from '../bots/sandbox/telegram/start-telegram-emulator.ts';
import { type Bench, median, perSecond } from './bench.ts';
import { withDatabase } from './with-database.ts';
import { freePort } from '../prisma/embedded/free-port.ts';
import { measureLoad } from './servers/load.ts';
import { startServer } from './servers/start-server.ts';

const CONNECTIONS = 64;
const SECONDS = 5;
const ROUNDS = 3;
const SECRET = 'bench-secret';

let updateId = 1;

const load = (url: string): Promise<number> =>
  measureLoad({
    url,
    path: '/webhooks/telegram',
    connections: CONNECTIONS,
    seconds: SECONDS,
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
    body: updateBody,
  });

/** A message as Telegram delivers it. The group chat makes the workers' part none: it is nobody's private words. */
const updateBody = (): string => {
  updateId += 1;
  const chat = { id: -(updateId % 5_000), type: 'group', title: 'Bench' };
  const from = { id: updateId % 5_000, is_bot: false, first_name: 'Bench', language_code: 'en' };
  const message = { message_id: updateId, date: 1_790_000_000, chat, from, text: 'The television shows no picture' };
  return JSON.stringify({ update_id: updateId, message });
};

export const webhookToDurable: Bench = {
  name: 'webhook-to-durable',
  about: `updates acknowledged and durable per second, ${CONNECTIONS} connections, against a bare route with one INSERT`,
  run: () =>
    withDatabase(async (databaseUrl) => {
      const emulator = await startTelegramEmulator();
      const [barePort, ourPort] = [await freePort(), await freePort()];
      const bare = await startServer('bench/servers/bare-insert.js', {
        PORT: String(barePort),
        DATABASE_URL: databaseUrl,
      });
      const ours = await startServer('app/web.js', {
        PORT: String(ourPort),
        DATABASE_URL: databaseUrl,
        TELEGRAM_BOT_TOKEN: emulator.botToken,
        TELEGRAM_API_ROOT: emulator.apiRoot,
        TELEGRAM_MODE: 'webhook',
        PUBLIC_URLS: `http://127.0.0.1:${ourPort}`,
        TELEGRAM_WEBHOOK_SECRET: SECRET,
        SANDBOX: 'off',
      });
      const rates = { bare: [] as number[], ours: [] as number[] };
      await load(bare.url);
      await load(ours.url);
      for (let round = 0; round < ROUNDS; round += 1) {
        rates.bare.push(await load(bare.url));
        rates.ours.push(await load(ours.url));
      }
      await Promise.all([bare.stop(), ours.stop(), emulator.close()]);
      const [b, o] = [median(rates.bare), median(rates.ours)];
      const row = { ours: perSecond(o), against: perSecond(b), ratio: (o / b).toFixed(2), goal: '≥ 2.0' };
      return [{ what: 'webhook to durable', ...row }];
    }),
};
