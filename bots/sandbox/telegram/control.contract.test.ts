import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { Api } from 'grammy';
import { telegramControl, telegramEvents } from './control-client.ts';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { createTelegramEmulator } from './telegram-emulator.ts';
import { eventually } from './test/receive-webhooks.ts';
import { jsonBody } from './test/raw-call.ts';
import { onePixel } from './test/one-pixel.ts';

const ann = 1101;
let emulator: TelegramEmulator;
let api: Api;

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
});

afterEach(() => emulator.close());

test('control over HTTP and in process see and do the same', async () => {
  const remote = telegramControl(emulator.apiRoot);
  await remote.createUser({ id: ann, firstName: 'Ann' });
  await remote.sendPhoto({ user: ann, bytes: onePixel, caption: 'TV' });
  const here = await emulator.control.history({ chat: ann });
  expect(await remote.history({ chat: ann })).toEqual(here);
  const fileId = here.messages[0]?.message.photo?.at(-1)?.file_id ?? '';
  const file = await remote.downloadFile({ fileId });
  expect(Buffer.from(file.base64, 'base64')).toEqual(onePixel);
});

test('whoever still waits when the emulator closes is told so at once', async () => {
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  const why = emulator.control
    .waitFor(ann, () => false, { timeoutMs: 60_000 })
    .then(
      () => 'it came',
      (error: unknown) => String(error),
    );
  await emulator.close();
  expect(await why).toMatch('the emulator is closed');
});

test('what a person cannot do is refused with the reason', async () => {
  const remote = telegramControl(emulator.apiRoot);
  await expect(remote.sendText({ user: 1, text: 'x' })).rejects.toThrow('there is no user 1');
  await expect(remote.start({ user: 1, payload: 'no spaces!' })).rejects.toThrow('start: payload');
  const unknown = await fetch(`${emulator.apiRoot}/control/dance`, { method: 'POST' });
  expect(unknown.status).toBe(404);
  const misspelt = await fetch(`${emulator.apiRoot}/control/reset`, { method: 'POST', body: '{"keepWebhok":true}' });
  expect(misspelt.status).toBe(400);
  const broken = await fetch(`${emulator.apiRoot}/control/reset`, { method: 'POST', body: '{' });
  expect(broken.status).toBe(400);
});

test('a chat can be read and waited for by address', async () => {
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  const { seq } = await emulator.control.start({ user: ann });
  const waiting = fetch(`${emulator.apiRoot}/control/chats/${ann}/wait?after=${seq}&timeout=5000`);
  await api.sendMessage(ann, 'Welcome');
  const { result } = (await (await waiting).json()) as { result: { messages: { message: { text: string } }[] } };
  expect(result.messages.map((entry) => entry.message.text)).toEqual(['Welcome']);
  const list = (await (await fetch(`${emulator.apiRoot}/control/chats`)).json()) as { result: { id: number }[] };
  expect(list.result).toMatchObject([{ id: ann, opened: true, messageCount: 2 }]);
});

test('waiting for what never comes ends with what the chat shows', async () => {
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  await emulator.control.start({ user: ann });
  const never = emulator.control.waitFor(ann, (entry) => entry.sentBy === 'bot', { timeoutMs: 60 });
  await expect(never).rejects.toThrow('user: /start');
});

test('the event stream tells everything in order', async () => {
  const stop = new AbortController();
  const kinds: string[] = [];
  const reading = (async () => {
    for await (const event of telegramEvents(emulator.apiRoot, stop.signal)) {
      kinds.push(event.kind);
      if (event.kind === 'call') return;
    }
  })();
  await eventually(async () => (await emulator.control.status()).watchers === 1);
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  await emulator.control.start({ user: ann });
  await api.sendMessage(ann, 'Welcome');
  await reading;
  stop.abort();
  expect(kinds).toEqual(['user', 'message', 'update', 'message', 'call']);
});

test('each call is logged with parameters, outcome and time', async () => {
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  await emulator.control.start({ user: ann });
  const sent = await api.sendMessage(ann, 'Welcome');
  const [call] = await emulator.control.calls({ chat: ann, method: 'sendmessage' });
  expect(call).toMatchObject({
    method: 'sendMessage',
    params: { chat_id: ann, text: 'Welcome' },
    status: 200,
    result: { message_id: sent.message_id },
  });
});

test('reset empties everything and never gives a number twice', async () => {
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  const before = await emulator.control.start({ user: ann });
  await emulator.control.reset();
  expect(await emulator.control.users()).toEqual([]);
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  const after = await emulator.control.start({ user: ann });
  expect(after.updateIds[0]).toBeGreaterThan(before.updateIds[0] ?? 0);
  expect(after.messageIds[0]).toBeGreaterThan(before.messageIds[0] ?? 0);
  expect(after.seq).toBeGreaterThan(before.seq);
});

test('with a state file, chats, files and undelivered updates outlive the process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'telegram-emulator-'));
  const stateFile = join(folder, 'state.json');
  const first = await startTelegramEmulator({ stateFile });
  await first.control.createUser({ id: ann, firstName: 'Ann' });
  await first.control.sendPhoto({ user: ann, bytes: onePixel });
  await first.close();
  const second = await startTelegramEmulator({ stateFile });
  const secondApi = new Api(second.botToken, { apiRoot: second.apiRoot });
  const [update] = await secondApi.getUpdates();
  const file = await secondApi.getFile(update?.message?.photo?.at(-1)?.file_id ?? '');
  expect(file.file_size).toBe(onePixel.length);
  const sent = await secondApi.sendMessage(ann, 'Still here');
  expect(sent.message_id).toBeGreaterThan(update?.message?.message_id ?? 0);
  await second.close();
  await rm(folder, { recursive: true });
});

test.each([
  ['was deleted', (file: string) => rm(file)],
  ['is torn', (file: string) => writeFile(file, '{"seq": 12, "us')],
])('a bot whose emulator’s state file %s meets no id that it has seen before', async (_how, lose) => {
  const folder = await mkdtemp(join(tmpdir(), 'telegram-emulator-'));
  const stateFile = join(folder, 'state.json');
  const hello = async (minutesLater: number) => {
    const clock = () => Date.now() + minutesLater * 60_000;
    const run = await startTelegramEmulator({ stateFile, clock });
    await run.control.createUser({ id: ann, firstName: 'Ann' });
    const said = await run.control.start({ user: ann });
    await run.close();
    return said;
  };
  const before = await hello(0);
  await lose(stateFile);
  const after = await hello(1);
  expect(after.updateIds[0]).toBeGreaterThan(before.updateIds[0] ?? Infinity);
  expect(after.messageIds[0]).toBeGreaterThan(before.messageIds[0] ?? Infinity);
  await rm(folder, { recursive: true });
});

test('mounted in another server under a prefix, it is the same Bot API', async () => {
  const mounted = createTelegramEmulator();
  const app = fastify();
  await app.register(mounted.routes, { prefix: '/sandbox/telegram' });
  app.post('/own', (request) => ({ got: request.body }));
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const apiRoot = `${address}/sandbox/telegram`;
  await telegramControl(apiRoot).createUser({ id: ann, firstName: 'Ann' });
  await mounted.control.start({ user: ann });
  const sent = await new Api(mounted.botToken, { apiRoot }).sendMessage(ann, 'Hello');
  expect(sent.text).toBe('Hello');
  const own = await fetch(`${address}/own`, jsonBody({ a: 1 }));
  expect(await own.json()).toEqual({ got: { a: 1 } });
  mounted.stop();
  await app.close();
});
