import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Api, Bot, webhookCallback } from 'grammy';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { eventually, receiveWebhooks } from './test/receive-webhooks.ts';
import { jsonBody, rawCall } from './test/raw-call.ts';
import { refusalOf } from './test/refusal-of.ts';

const ann = 601;
const bo = 602;
let emulator: TelegramEmulator;
let api: Api;
let now: number;
const closing: (() => Promise<void>)[] = [];

beforeEach(async () => {
  now = 1_800_000_000_000;
  emulator = await startTelegramEmulator({ webhookRetryBaseMs: 20, setWebhookIntervalMs: 0, clock: () => now });
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  await emulator.control.createUser({ id: bo, firstName: 'Bo' });
});

afterEach(async () => {
  await emulator.close();
  for (const close of closing.splice(0)) await close();
});

type Behave = Parameters<typeof receiveWebhooks>[0];

async function hook(behave?: Behave, options: { max_connections?: number; allowed_updates?: 'message'[] } = {}) {
  const webhook = await receiveWebhooks(behave);
  closing.push(webhook.close);
  await api.setWebhook(webhook.url, { secret_token: 'sesame-1', ...options });
  return webhook;
}

const texts = (webhook: { received: { text: string | undefined }[] }) => webhook.received.map(({ text }) => text);

test('a grammY bot behind a webhook answers a person', async () => {
  const bot = new Bot(emulator.botToken, { client: { apiRoot: emulator.apiRoot } });
  bot.command('start', (context) => context.reply(`Hello ${context.from?.first_name} (${context.match})`));
  const handle = webhookCallback(bot, 'http', { secretToken: 'sesame' });
  const server = createServer((request, response) => void handle(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  await bot.api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { secret_token: 'sesame' });
  const { seq } = await emulator.control.start({ user: ann, payload: 'invite-7' });
  const reply = await emulator.control.waitFor(ann, (entry) => entry.sentBy === 'bot', { after: seq });
  expect(reply.message.text).toBe('Hello Ann (invite-7)');
});

test('each update carries the secret and arrives once when it is acknowledged', async () => {
  const webhook = await hook();
  await emulator.control.sendText({ user: ann, text: 'one' });
  await emulator.control.sendText({ user: ann, text: 'two' });
  await eventually(async () => (await emulator.control.pendingUpdates()).length === 0);
  expect(texts(webhook)).toEqual(['one', 'two']);
  expect(webhook.received.map(({ secret }) => secret)).toEqual(['sesame-1', 'sesame-1']);
});

test('a failing update holds back its chat, in order, and no other chat', async () => {
  let failures = 3;
  const webhook = await hook((update, response) => {
    if (update.text === 'one' && failures > 0) {
      failures -= 1;
      response.statusCode = 500;
    }
  });
  await emulator.control.sendText({ user: ann, text: 'one' });
  await emulator.control.sendText({ user: ann, text: 'two' });
  await emulator.control.sendText({ user: bo, text: 'other chat' });
  await eventually(() => webhook.received.length === 6);
  expect(texts(webhook).filter((text) => text !== 'other chat')).toEqual(['one', 'one', 'one', 'one', 'two']);
  expect(texts(webhook).indexOf('other chat')).toBeLessThan(3);
});

test('pauses double after each failure', async () => {
  let failures = 4;
  const webhook = await hook((_update, response) => {
    if (failures-- > 0) response.statusCode = 503;
  });
  await emulator.control.sendText({ user: ann, text: 'one' });
  await eventually(() => webhook.received.length === 5);
  const pauses = webhook.received.slice(1).map((update, index) => update.at - (webhook.received[index]?.at ?? 0));
  for (const [index, least] of [20, 40, 80, 160].entries()) expect(pauses[index]).toBeGreaterThanOrEqual(least - 2);
  const info = await api.getWebhookInfo();
  expect(info.last_error_message).toMatch(/^Wrong response from the webhook: 503/);
});

test('Retry-After is obeyed instead of the doubling pause', async () => {
  let failures = 1;
  const webhook = await hook((_update, response) => {
    if (failures-- > 0) {
      response.statusCode = 429;
      response.setHeader('retry-after', '1');
    }
  });
  await emulator.control.sendText({ user: ann, text: 'one' });
  await eventually(() => webhook.received.length === 2);
  expect((webhook.received[1]?.at ?? 0) - (webhook.received[0]?.at ?? 0)).toBeGreaterThanOrEqual(990);
});

test('no more connections than asked for', async () => {
  const webhook = await hook(() => new Promise((resolve) => setTimeout(resolve, 30)), { max_connections: 2 });
  for (let id = 700; id < 706; id += 1) {
    await emulator.control.createUser({ id, firstName: `User ${id}` });
    await emulator.control.start({ user: id });
  }
  await eventually(() => webhook.received.length === 6);
  expect(webhook.seen.mostAtOnce).toBe(2);
});

test('an update that nobody took lives a day, a press 150 seconds', async () => {
  await emulator.control.start({ user: ann });
  const asked = await api.sendMessage(ann, 'Sure?', {
    reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] },
  });
  await emulator.control.press({ user: ann, messageId: asked.message_id, label: 'Yes', timeoutMs: 0 });
  now += 151_000;
  const webhook = await hook();
  await eventually(() => webhook.received.length === 1);
  expect(texts(webhook)).toEqual(['/start']);
  await api.deleteWebhook();
  await emulator.control.sendText({ user: ann, text: 'yesterday' });
  now += 24 * 3_600_000;
  expect((await api.getWebhookInfo()).pending_update_count).toBe(0);
});

test('410 for 23 hours closes the webhook, any other answer in between starts anew', async () => {
  const webhook = await hook((_update, response) => {
    response.statusCode = 410;
  });
  await emulator.control.sendText({ user: ann, text: 'anyone?' });
  await eventually(() => webhook.received.length >= 2);
  expect((await api.getWebhookInfo()).url).toBe(webhook.url);
  now += 23 * 3_600_000;
  await eventually(async () => (await api.getWebhookInfo()).url === '');
  expect((await api.getWebhookInfo()).pending_update_count).toBe(1);
});

test('a method call in the answer to a webhook is carried out, and logged as such', async () => {
  await hook((update, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ method: 'sendMessage', chat_id: update.chatId, text: `You said ${update.text}` }));
  });
  await emulator.control.sendText({ user: ann, text: 'hi' });
  const reply = await emulator.control.waitFor(ann, (entry) => entry.sentBy === 'bot');
  expect(reply.message.text).toBe('You said hi');
  await eventually(async () => (await emulator.control.calls({ method: 'sendMessage' })).length === 1);
  const [call] = await emulator.control.calls({ method: 'sendMessage' });
  expect(call).toMatchObject({ via: 'webhook-reply', ok: true });
});

test('only the kinds of update that were asked for', async () => {
  const webhook = await hook(undefined, { allowed_updates: ['message'] });
  await emulator.control.start({ user: ann });
  await emulator.control.block({ user: ann });
  await emulator.control.unblock({ user: ann });
  await emulator.control.sendText({ user: ann, text: 'back' });
  await eventually(() => webhook.received.length === 2);
  expect(texts(webhook)).toEqual(['/start', 'back']);
});

test('the same update delivered again keeps its id', async () => {
  const webhook = await hook();
  const { updateIds } = await emulator.control.sendText({ user: ann, text: 'once' });
  await eventually(() => webhook.received.length === 1);
  await emulator.control.repeatUpdate({ updateId: updateIds[0] ?? 0, times: 2 });
  await eventually(() => webhook.received.length === 3);
  expect(new Set(webhook.received.map(({ updateId }) => updateId))).toEqual(new Set(updateIds));
});

test('updates kept back come late, and in the wrong order when told to', async () => {
  const webhook = await hook();
  await emulator.control.holdUpdates({ chats: [ann] });
  for (const text of ['one', 'two', 'three']) await emulator.control.sendText({ user: ann, text });
  await emulator.control.sendText({ user: bo, text: 'not held' });
  await eventually(() => webhook.received.length === 1);
  await emulator.control.releaseUpdates({ reversed: true });
  await eventually(() => webhook.received.length === 4);
  expect(texts(webhook)).toEqual(['not held', 'three', 'two', 'one']);
});

test.each([
  ['drop', 2, 1],
  ['lose-answer', 2, 2],
  ['duplicate', 1, 3],
] as const)('a delivery fault: %s', async (kind, attempts, arrivals) => {
  const webhook = await hook();
  const fault = kind === 'duplicate' ? { kind, copies: 2 } : { kind };
  await emulator.control.injectWebhookFault({ fault, times: 1 });
  await emulator.control.sendText({ user: ann, text: 'hello' });
  await eventually(async () => (await emulator.control.pendingUpdates()).length === 0);
  expect(webhook.received).toHaveLength(arrivals);
  expect(await emulator.control.deliveries({ chat: ann })).toHaveLength(attempts);
  expect(await emulator.control.clearFaults()).toMatchObject([{ struck: 1 }]);
});

test('a discarded update never arrives and blocks nothing', async () => {
  const webhook = await hook();
  await emulator.control.injectWebhookFault({ fault: { kind: 'discard' }, times: 1 });
  await emulator.control.sendText({ user: ann, text: 'lost' });
  await emulator.control.sendText({ user: ann, text: 'found' });
  await eventually(() => webhook.received.length === 1);
  expect(texts(webhook)).toEqual(['found']);
});

test('a webhook with a wrong address or secret is refused, and one set twice within a second is told to wait', async () => {
  expect(await refusalOf(api.setWebhook('nowhere'))).toBe('400 Bad Request: invalid webhook URL specified');
  const url = 'http://127.0.0.1:9/';
  expect(await refusalOf(api.setWebhook(url, { secret_token: 'no spaces' }))).toMatch(
    /secret token contains unallowed/,
  );
  expect(await refusalOf(api.setWebhook(url, { secret_token: 'x'.repeat(257) }))).toMatch(/secret token is too long/);
  expect(await rawCall(emulator, 'setWebhook', jsonBody({}))).toMatchObject({
    description: 'Bad Request: parameter "url" is required',
  });
  const hasty = await startTelegramEmulator();
  closing.push(() => hasty.close());
  const hastyApi = new Api(hasty.botToken, { apiRoot: hasty.apiRoot });
  await hastyApi.setWebhook(url);
  expect(await refusalOf(hastyApi.setWebhook(url))).toBe('429 Too Many Requests: retry after 1');
});

test('bad input can be posted to the webhook past the queue', async () => {
  const seen: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    seen.push(request.headers['x-telegram-bot-api-secret-token'] as string | undefined);
    response.statusCode = 401;
    response.end('no');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closing.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  await api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { secret_token: 'right' });
  expect(await emulator.control.postToWebhook({ body: '{"update_id":' })).toEqual({ status: 401, body: 'no' });
  await emulator.control.postToWebhook({ body: '{}', secretToken: 'wrong' });
  await emulator.control.postToWebhook({ body: '{}', secretToken: null });
  expect(seen).toEqual(['right', 'wrong', undefined]);
});
