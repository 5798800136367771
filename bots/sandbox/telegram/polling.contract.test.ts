import { Api, Bot } from 'grammy';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { eventually } from './test/receive-webhooks.ts';
import { refusalOf } from './test/refusal-of.ts';

const ann = 801;
let emulator: TelegramEmulator;
let api: Api;

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
});

afterEach(() => emulator.close());

test('a grammY bot that polls answers a person', async () => {
  const bot = new Bot(emulator.botToken, { client: { apiRoot: emulator.apiRoot } });
  bot.on('message:text', (context) => context.reply(`You said ${context.message.text}`));
  const running = bot.start({ timeout: 5 });
  await emulator.control.sendText({ user: ann, text: 'hi' });
  const reply = await emulator.control.waitFor(ann, (entry) => entry.sentBy === 'bot');
  expect(reply.message.text).toBe('You said hi');
  await bot.stop();
  await running;
});

test('updates come again until an offset beyond them confirms them', async () => {
  for (const text of ['one', 'two', 'three']) await emulator.control.sendText({ user: ann, text });
  const first = await api.getUpdates({ limit: 2 });
  const again = await api.getUpdates({ limit: 2 });
  expect(again).toEqual(first);
  expect(first.map((update) => update.message?.text)).toEqual(['one', 'two']);
  const rest = await api.getUpdates({ offset: (first.at(-1)?.update_id ?? 0) + 1 });
  expect(rest.map((update) => update.message?.text)).toEqual(['three']);
  expect(await api.getUpdates({ offset: -1 })).toEqual(rest);
  expect(await api.getUpdates({ offset: (rest[0]?.update_id ?? 0) + 1 })).toEqual([]);
});

test('a long poll is answered as soon as something comes', async () => {
  const started = Date.now();
  const poll = api.getUpdates({ timeout: 20 });
  await emulator.control.sendText({ user: ann, text: 'hi' });
  expect((await poll)[0]?.message?.text).toBe('hi');
  expect(Date.now() - started).toBeLessThan(5_000);
});

test('of two who poll, the first is told of the conflict', async () => {
  const first = refusalOf(api.getUpdates({ timeout: 20 }));
  await eventually(async () => (await emulator.control.status()).isPolled);
  const second = api.getUpdates({ timeout: 20 });
  expect(await first).toMatch(/^409 Conflict: terminated by other getUpdates request/);
  await emulator.control.sendText({ user: ann, text: 'hi' });
  expect(await second).toHaveLength(1);
});

test('who polls while a webhook is set is refused, and setting one ends a poll', async () => {
  const poll = refusalOf(api.getUpdates({ timeout: 20 }));
  await eventually(async () => (await emulator.control.status()).isPolled);
  await api.setWebhook('http://127.0.0.1:9/');
  expect(await poll).toBe('409 Conflict: terminated by setWebhook request');
  expect(await refusalOf(api.getUpdates())).toMatch(
    /^409 Conflict: can't use getUpdates method while webhook is active/,
  );
  await api.deleteWebhook();
  expect(await api.getUpdates()).toEqual([]);
});

test('what waited for a webhook is there for polling, unless dropped', async () => {
  await emulator.control.sendText({ user: ann, text: 'hi' });
  expect((await api.getWebhookInfo()).pending_update_count).toBe(1);
  await api.deleteWebhook({ drop_pending_updates: true });
  expect(await api.getUpdates()).toEqual([]);
});

test('an update repeated after it was confirmed comes once more under its old id', async () => {
  const { updateIds } = await emulator.control.sendText({ user: ann, text: 'once' });
  const offset = (updateIds[0] ?? 0) + 1;
  await api.getUpdates({ offset });
  await emulator.control.repeatUpdate({ updateId: updateIds[0] ?? 0 });
  expect((await api.getUpdates({ offset })).map((update) => update.update_id)).toEqual(updateIds);
  expect(await api.getUpdates({ offset })).toEqual([]);
});

test('any JSON can come as an update', async () => {
  await emulator.control.injectUpdate({ update: { purple: { nested: [1] } } });
  const [update] = await api.getUpdates();
  expect(update).toMatchObject({ purple: { nested: [1] } });
});
