import { WebAPIHTTPError, WebAPIRateLimitedError, WebAPIRequestError, type WebClient } from '@slack/web-api';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { codeOf, webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const store = 'C0STORE';
let emulator: SlackEmulator;
let slack: WebClient;
let now: number;

beforeEach(async () => {
  now = 1_800_000_000_000;
  emulator = await startSlackEmulator({ clock: () => now });
  slack = webClient(emulator);
  await emulator.control.createChannel({ id: desk, name: 'helpdesk' });
  await emulator.control.createChannel({ id: store, name: 'store' });
});

afterEach(() => emulator.close());

const post = (text: string, channel = desk) => slack.chat.postMessage({ channel, text });
const texts = async () => (await emulator.control.history({ channel: desk })).messages.map(({ text }) => text);

test('a reset before handling: nothing was posted', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'reset' }, methods: ['chat.postMessage'], times: 1 });
  await expect(post('lost')).rejects.toThrow(WebAPIRequestError);
  expect(await texts()).toEqual([]);
  const [call] = await emulator.control.calls({ method: 'chat.postMessage' });
  expect(call).toMatchObject({ status: 0, ok: false, fault: 'reset', answerLost: false });
});

test('a lost answer: it was posted, and the app can not know', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'lose-answer' }, times: 1 });
  await expect(post('there')).rejects.toThrow(WebAPIRequestError);
  expect(await texts()).toEqual(['there']);
  const [call] = await emulator.control.calls({ channel: desk });
  expect(call).toMatchObject({ ok: true, fault: 'lose-answer', answerLost: true });
});

test('Slack may be down, slow down the app, or refuse for a reason of its own', async () => {
  await emulator.control.injectCallFault({ fault: { kind: 'status', status: 503 }, times: 1 });
  await expect(post('down')).rejects.toThrow(WebAPIHTTPError);
  await emulator.control.injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 7 }, times: 1 });
  await expect(post('slow')).rejects.toMatchObject({ retryAfter: 7 });
  await emulator.control.injectCallFault({ fault: { kind: 'error', error: 'restricted_action' }, times: 1 });
  expect(await codeOf(post('refused'))).toBe('restricted_action');
  await post('fine');
  expect(await texts()).toEqual(['fine']);
});

test('a fault keeps to its channel, lets pass what it should, and tells how often it struck', async () => {
  const fault = { kind: 'error', error: 'internal_error' } as const;
  const { id } = await emulator.control.injectCallFault({ fault, channel: desk, skip: 1, times: 2 });
  await post('elsewhere', store);
  await post('let pass');
  expect(await codeOf(post('one'))).toBe('internal_error');
  expect(await codeOf(post('two'))).toBe('internal_error');
  await post('over');
  expect(await emulator.control.clearFaults({ id })).toEqual([{ id, struck: 2 }]);
  expect(await texts()).toEqual(['let pass', 'over']);
});

test('a channel takes about one message a second, and others have their own second', async () => {
  await emulator.control.setRateLimits({ limits: 'slack' });
  for (const text of ['1', '2', '3', '4']) await post(text);
  await expect(post('5')).rejects.toThrow(WebAPIRateLimitedError);
  await post('free', store);
  now += 1_000;
  await post('5');
  const limited = (await emulator.control.calls({ channel: desk })).find(({ status }) => status === 429);
  expect(limited).toMatchObject({ ok: false, error: 'ratelimited' });
});

test('methods have tiers', async () => {
  await emulator.control.setRateLimits({
    limits: { postsPerChannel: { perSecond: 1, burst: 1 }, perMinute: { tier1: 1, tier2: 2, tier3: 50, tier4: 100 } },
  });
  await slack.users.list({});
  await slack.users.list({});
  await expect(slack.users.list({})).rejects.toMatchObject({ retryAfter: 30 });
  now += 30_000;
  await slack.users.list({});
});

test('every ts is new, even when the clock stands still', async () => {
  const stamps = [];
  for (const text of ['a', 'b', 'c']) stamps.push((await post(text)).ts!);
  expect(stamps).toEqual(stamps.toSorted());
  expect(new Set(stamps).size).toBe(3);
});
