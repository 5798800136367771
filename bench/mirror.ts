import { setTimeout as sleep } from 'node:timers/promises';
import { startSlackEmulator } from '../bots/sandbox/slack/start-slack-emulator.ts';
import { startTelegramEmulator, type TelegramEmulator } from '../bots/sandbox/telegram/start-telegram-emulator.ts';
import { freePort } from '../prisma/embedded/free-port.ts';
import { type Bench, ms, quantile } from './bench.ts';
import { startServer } from './servers/start-server.ts';
import { withDatabase } from './with-database.ts';

const CUSTOMER = 9_000;
/** With the reply to each, a thousand messages a minute. */
const PACE_MS = 120;
const ROUNDS = 4;
const ROUND_MS = 20_000;
const WARM_UP = 20;
const SHOWN_WITHIN_MS = 30_000;

/** One running Callout with a customer who has asked for a person, so that their chat is mirrored if there is a desk. */
interface Office {
  /** Milliseconds that replies took, while one side spoke at the pace of the measurement. */
  speak(forMs: number): Promise<readonly number[]>;
  close(): Promise<void>;
}

export const mirror: Bench = {
  name: 'mirror',
  about: 'a conversation of 1,000 messages a minute: what its mirror in Slack costs the customer, at p99',
  run: () =>
    withDatabase((withDesk) =>
      withDatabase(async (without) => {
        const slack = await startSlackEmulator({ rateLimits: 'slack' });
        const { id: user } = await slack.control.createUser({ name: 'ana', realName: 'Ana Berg' });
        const helpdesk = await slack.control.createChannel({ name: 'helpdesk', members: [user] });
        const managers = await slack.control.createChannel({ name: 'managers', members: [user] });
        const mirrored = await openOffice(withDesk, {
          SLACK_BOT_TOKEN: slack.botToken,
          SLACK_SIGNING_SECRET: slack.signingSecret,
          SLACK_API_URL: slack.apiUrl,
          SLACK_HELPDESK_CHANNEL: helpdesk.id,
          SLACK_MANAGER_CHANNEL: managers.id,
        });
        const alone = await openOffice(without, {});
        const taken: { mirrored: number[]; alone: number[] } = { mirrored: [], alone: [] };
        // Turn by turn, so that whatever else the machine does hits both.
        for (let round = 0; round < ROUNDS; round += 1) {
          taken.alone.push(...(await alone.speak(ROUND_MS)));
          taken.mirrored.push(...(await mirrored.speak(ROUND_MS)));
        }
        await slack.control.waitForHistory(
          helpdesk.id,
          ({ messages }) => JSON.stringify(messages.slice(-3)).includes('the last word'),
          { timeoutMs: SHOWN_WITHIN_MS },
        );
        const calls = await slack.control.calls({});
        const refused = calls.filter(({ error }) => error === 'ratelimited').length;
        await Promise.all([mirrored.close(), alone.close()]);
        await slack.close();
        const ratio = p99(taken.mirrored) / p99(taken.alone);
        return [
          {
            what: 'reply p99, mirrored into Slack',
            ours: ms(p99(taken.mirrored)),
            against: `${ms(p99(taken.alone))} without Slack`,
            ratio: ratio.toFixed(2),
            goal: '≤ 1.2',
          },
          {
            what: 'calls to Slack for it',
            ours: String(calls.filter(({ method }) => method === 'chat.postMessage').length),
            against: `${taken.mirrored.length * 2} messages`,
            ratio: '',
            goal: `${refused} refused by its rate limits`,
          },
        ];
      }),
    ),
};

const p99 = (values: readonly number[]): number =>
  quantile(
    values.toSorted((a, b) => a - b),
    0.99,
  );

const openOffice = async (databaseUrl: string, desk: Readonly<Record<string, string>>): Promise<Office> => {
  const telegram = await startTelegramEmulator();
  const port = await freePort();
  const server = await startServer('app/all-in-one.js', {
    PORT: String(port),
    DATABASE_URL: databaseUrl,
    TELEGRAM_BOT_TOKEN: telegram.botToken,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    PUBLIC_URLS: `http://127.0.0.1:${port}`,
    SANDBOX: 'off',
    ...desk,
  });
  await telegram.control.createUser({ id: CUSTOMER, firstName: 'Clara', languageCode: 'en' });
  await replied(telegram, () => telegram.control.start({ user: CUSTOMER }));
  await replied(telegram, () => telegram.control.sendText({ user: CUSTOMER, text: 'talk to a person' }));
  let warmth = 0;
  return {
    speak: async (forMs) => {
      const taken: number[] = [];
      for (const end = performance.now() + forMs; performance.now() < end; ) {
        const started = performance.now();
        const took = await replied(telegram, () => telegram.control.sendText({ user: CUSTOMER, text: '/help' }));
        warmth += 1;
        if (warmth > WARM_UP) taken.push(took);
        await sleep(Math.max(0, PACE_MS - (performance.now() - started)));
      }
      await replied(telegram, () => telegram.control.sendText({ user: CUSTOMER, text: 'this is the last word' }));
      return taken;
    },
    close: async () => {
      await server.stop();
      await telegram.close();
    },
  };
};

/** Milliseconds from the customer's words to the bot's next message. */
const replied = async (
  { control }: TelegramEmulator,
  speak: () => Promise<{ readonly seq: number }>,
): Promise<number> => {
  const started = performance.now();
  const { seq } = await speak();
  await control.waitFor(CUSTOMER, ({ sentBy }) => sentBy === 'bot', { after: seq, timeoutMs: 60_000 });
  return performance.now() - started;
};
