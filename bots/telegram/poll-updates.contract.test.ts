import type { Api } from 'grammy';
import { type InboxStore, type IncomingUpdate, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import { startTelegramEmulator, type TelegramEmulator } from '../sandbox/telegram/start-telegram-emulator.ts';
import { eventually } from '../sandbox/telegram/test/receive-webhooks.ts';
import { pollUpdates } from './poll-updates.ts';
import { createTelegramApi } from './telegram-adapter.ts';

const ANN = 5_001;

let emulator: TelegramEmulator;
let api: Api;
let kept: IncomingUpdate[];
let said: Array<{ level: string; facts: Record<string, unknown> }>;
let polling: { stop(): Promise<void> } | null;

const keeping: InboxStore = {
  put: (updates) => {
    kept.push(...updates);
    return Promise.resolve();
  },
};

const note = (level: string) => (facts: object) => void said.push({ level, facts: { ...facts } });

const start = (inbox: InboxStore = keeping, longPollSeconds = 20): void => {
  const log = { info: note('info'), warn: note('warn'), error: note('error') };
  polling = pollUpdates({ api, inbox, log, longPollSeconds });
};

const textsKept = (): unknown[] => kept.map(({ raw }) => (raw as { message: { text: string } }).message.text);
const say = (text: string) => emulator.control.sendText({ user: ANN, text });
const troubles = (): unknown[] => said.map(({ level, facts }) => `${level} ${String(facts['trouble'])}`);
const isPolled = async (): Promise<boolean> => (await emulator.control.status()).isPolled;

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  api = createTelegramApi({ token: emulator.botToken, apiRoot: emulator.apiRoot });
  kept = [];
  said = [];
  polling = null;
  await emulator.control.createUser({ id: ANN, firstName: 'Ann' });
});

afterEach(async () => {
  await polling?.stop();
  await emulator.close();
});

describe('polling', () => {
  it('keeps what people say, in order', async () => {
    for (const text of ['one', 'two']) await say(text);
    start();
    await say('three');
    await eventually(() => kept.length === 3);
    expect(textsKept()).toEqual(['one', 'two', 'three']);
  });

  it('asks for what it reads, and for no reactions', async () => {
    start();
    await eventually(isPolled);
    const { allowed_updates: asked } = await api.getWebhookInfo();
    expect(asked?.toSorted()).toEqual(['callback_query', 'edited_message', 'message', 'my_chat_member']);
  });

  it('lets an update come again until the inbox has it: the offset moves only then', async () => {
    let failures = 2;
    const offered: string[] = [];
    start({
      put: (updates) => {
        offered.push(...updates.map(({ platformId }) => platformId));
        return failures-- > 0 ? Promise.reject(new Error('the database is gone')) : keeping.put(updates);
      },
    });
    await say('once');
    await eventually(() => kept.length === 1, 10_000);
    expect(new Set(offered).size).toBe(1);
    expect(offered).toHaveLength(3);
    // Telegram has forgotten it only now.
    await eventually(async () => (await emulator.control.pendingUpdates()).length === 0);
    expect(troubles()).toEqual(['warn inbox', 'info inbox']);
  });

  it('has confirmed nothing that was in hand when it was stopped', async () => {
    let asked = 0;
    start({
      put: () => {
        asked += 1;
        return Promise.reject(new Error('the database is gone'));
      },
    });
    await say('not lost');
    await eventually(() => asked > 0);
    await polling?.stop();
    start();
    await eventually(() => kept.length === 1);
    expect(textsKept()).toEqual(['not lost']);
  });

  it('is not held up by one update that no database takes', async () => {
    for (const text of ['good', 'poison', 'also good']) await say(text);
    start({
      put: (updates) =>
        updates.some(({ raw }) => JSON.stringify(raw).includes('poison'))
          ? Promise.reject(new UnstorableUpdate('never'))
          : keeping.put(updates),
    });
    await eventually(() => kept.length === 2);
    await eventually(async () => (await emulator.control.pendingUpdates()).length === 0);
    expect(textsKept()).toEqual(['good', 'also good']);
  });

  it('stops at once, in the middle of a long poll', async () => {
    start();
    await eventually(isPolled);
    const startedAt = performance.now();
    await polling?.stop();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('stops at once, in the middle of a pause', async () => {
    await emulator.control.revokeToken();
    start();
    await eventually(() => said.length > 0);
    const startedAt = performance.now();
    await polling?.stop();
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('polling that Telegram does not allow', () => {
  it('takes a webhook from before away, with nothing that waited lost', async () => {
    await api.setWebhook('http://127.0.0.1:9/nobody');
    await say('waited');
    start();
    await eventually(() => kept.length === 1);
    expect(await api.getWebhookInfo()).toMatchObject({ url: '' });
  });

  it('says once that somebody else has set a webhook, and leaves it to people', async () => {
    start();
    await eventually(isPolled);
    await api.setWebhook('http://127.0.0.1:9/somebody');
    await eventually(() => said.length > 0);
    expect(troubles()).toEqual(['error conflict']);
    expect(await api.getWebhookInfo()).toMatchObject({ url: 'http://127.0.0.1:9/somebody' });
    await api.deleteWebhook();
    await say('heard again');
    await eventually(() => kept.length === 1, 15_000);
    await eventually(() => said.length === 2);
    expect(troubles()).toEqual(['error conflict', 'info conflict']);
  });

  it('says once that somebody else polls, and tries again only after a pause', async () => {
    start();
    await eventually(isPolled);
    const other = api.getUpdates({ timeout: 3 });
    await eventually(() => said.length > 0);
    expect(troubles()).toEqual(['error conflict']);
    await other;
    expect(said).toHaveLength(1);
  });

  it('does not hammer a revoked token, says so once, and never says the token', async () => {
    start();
    await eventually(isPolled);
    await emulator.control.revokeToken();
    await say('nobody hears');
    await eventually(() => said.length > 0);
    expect(troubles()).toEqual(['error revoked']);
    expect(JSON.stringify(said)).not.toContain(emulator.botToken);
  });

  it('waits as long as a rate limit says', async () => {
    await emulator.control.injectCallFault({
      fault: { kind: 'status', status: 429, retryAfter: 2 },
      methods: ['getUpdates'],
      times: 1,
    });
    await say('later');
    const startedAt = performance.now();
    start();
    await eventually(() => kept.length === 1, 10_000);
    expect(performance.now() - startedAt).toBeGreaterThan(1_900);
    expect(troubles()).toEqual(['warn rate_limited', 'info rate_limited']);
  });

  it('goes on after Telegram was away, and says so once', async () => {
    start();
    await eventually(isPolled);
    const { port } = emulator;
    await emulator.close();
    await eventually(() => said.length > 0);
    emulator = await startTelegramEmulator({ port });
    await emulator.control.createUser({ id: ANN, firstName: 'Ann' });
    await say('back again');
    await eventually(() => kept.length === 1, 10_000);
    await eventually(() => said.length === 2);
    expect(troubles()).toEqual(['warn unreachable', 'info unreachable']);
  });
});
