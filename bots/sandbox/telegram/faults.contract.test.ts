import { Api, HttpError } from 'grammy';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { rawCall } from './test/raw-call.ts';
import { refusalOf } from './test/refusal-of.ts';

const ann = 1001;
let emulator: TelegramEmulator;
let api: Api;
let now: number;

beforeEach(async () => {
  now = 1_800_000_000_000;
  emulator = await startTelegramEmulator({ clock: () => now });
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann' });
  await emulator.control.start({ user: ann });
});

afterEach(() => emulator.close());

async function botTexts(): Promise<(string | undefined)[]> {
  const { messages } = await emulator.control.history({ chat: ann });
  return messages.filter((entry) => entry.sentBy === 'bot').map((entry) => entry.message.text);
}

test.each([
  [500, undefined, '500 Internal Server Error'],
  [502, undefined, '502 Bad Gateway'],
  [403, undefined, '403 Forbidden: bot was blocked by the user'],
  [400, 'Bad Request: user not found', '400 Bad Request: user not found'],
])('a call may fail with %s', async (status, description, refusal) => {
  await emulator.control.injectCallFault({
    fault: { kind: 'status', status, description },
    methods: ['sendMessage'],
    times: 1,
  });
  expect(await refusalOf(api.sendMessage(ann, 'one'))).toBe(refusal);
  await api.sendMessage(ann, 'two');
  expect(await botTexts()).toEqual(['two']);
});

test('429 says how long to wait, in the body and in the header', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'status', status: 429, retryAfter: 7 }, times: 1 });
  expect(await rawCall(emulator, 'getMe')).toMatchObject({
    httpStatus: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  });
});

test('a reset before handling: the message was not sent', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'reset' }, times: 1 });
  await expect(api.sendMessage(ann, 'hello')).rejects.toThrow(HttpError);
  expect(await botTexts()).toEqual([]);
  expect((await emulator.control.calls()).at(-1)).toMatchObject({
    status: 0,
    ok: false,
    answerLost: false,
    fault: 'reset',
  });
});

test('delivered, but the answer lost: the message is there and the bot cannot know', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'lose-answer' }, methods: ['sendMessage'], times: 1 });
  await expect(api.sendMessage(ann, 'hello')).rejects.toThrow(HttpError);
  expect(await botTexts()).toEqual(['hello']);
  expect((await emulator.control.calls()).at(-1)).toMatchObject({ ok: true, answerLost: true, fault: 'lose-answer' });
});

test('a delayed call is carried out late', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'delay', delayMs: 120 }, times: 1 });
  const started = Date.now();
  await api.sendMessage(ann, 'slow');
  expect(Date.now() - started).toBeGreaterThanOrEqual(115);
});

test('a fault may let some calls pass, strike one chat only, and tells how often it struck', async () => {
  await emulator.control.createUser({ id: 1002, firstName: 'Bo' });
  await emulator.control.start({ user: 1002 });
  const fault = { kind: 'status' as const, status: 500 };
  const { id } = await emulator.control.injectCallFault({ fault, chat: ann, skip: 1, times: 1 });
  await api.sendMessage(ann, 'passes');
  await api.sendMessage(1002, 'another chat');
  expect(await refusalOf(api.sendMessage(ann, 'struck'))).toMatch(/^500/);
  await api.sendMessage(ann, 'spent');
  expect(await emulator.control.clearFaults({ id })).toEqual([{ id, struck: 1 }]);
});

test('a revoked token is refused everywhere, and no update is delivered meanwhile', async () => {
  await emulator.control.revokeToken();
  expect(await refusalOf(api.getMe())).toBe('401 Unauthorized');
  expect(await refusalOf(api.getUpdates())).toBe('401 Unauthorized');
  await emulator.control.restoreToken();
  expect((await api.getMe()).is_bot).toBe(true);
});

test('rate limits: a burst in one chat, then a second for each message', async () => {
  await emulator.control.setRateLimits({ limits: 'telegram' });
  for (let index = 0; index < 5; index += 1) await api.sendMessage(ann, `m${index}`);
  expect(await refusalOf(api.sendMessage(ann, 'too fast'))).toBe('429 Too Many Requests: retry after 1');
  now += 1_000;
  await api.sendMessage(ann, 'in time');
  expect(await refusalOf(api.sendMessage(ann, 'again'))).toMatch(/^429/);
  await emulator.control.setRateLimits({ limits: 'off' });
  await api.sendMessage(ann, 'unlimited');
});

test('rate limits: 20 a minute in a group, 30 a second over all', async () => {
  await emulator.control.setRateLimits({ limits: 'telegram' });
  const group = await emulator.control.createGroup({ title: 'Experts', members: [ann] });
  for (let index = 0; index < 20; index += 1) await api.sendMessage(group.id, `m${index}`);
  expect(await refusalOf(api.sendMessage(group.id, 'x'))).toBe('429 Too Many Requests: retry after 3');
  for (let id = 2_000; id < 2_010; id += 1) {
    await emulator.control.createUser({ id, firstName: `U${id}` });
    await emulator.control.start({ user: id });
    await api.sendMessage(id, 'x');
  }
  expect(await refusalOf(api.sendMessage(ann, 'thirty-first'))).toBe('429 Too Many Requests: retry after 1');
});

test('a refused call costs nothing of the rate', async () => {
  await emulator.control.setRateLimits({ limits: 'telegram' });
  for (let index = 0; index < 10; index += 1) await refusalOf(api.sendMessage(ann, '<b>', { parse_mode: 'HTML' }));
  expect((await api.sendMessage(ann, 'fine')).text).toBe('fine');
});
