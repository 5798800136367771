import type { WebClient } from '@slack/web-api';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { eventually, receiveDeliveries } from './test/receive-deliveries.ts';
import { webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const ann = 'U0ANN';
let emulator: SlackEmulator;
let slack: WebClient;
let app: Awaited<ReturnType<typeof receiveDeliveries>>;

beforeEach(async () => {
  emulator = await startSlackEmulator({ retryPausesMs: [20, 40, 60], ackDeadlineMs: 1_500 });
  slack = webClient(emulator);
  app = await receiveDeliveries(emulator.signingSecret);
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  await emulator.control.configure(app.urls);
});

afterEach(async () => {
  await emulator.close();
  await app.close();
});

const say = (text: string, threadTs?: string) =>
  emulator.control.postMessage({ user: ann, channel: desk, text, ...(threadTs ? { threadTs } : {}) });

test('what people write arrives signed, once, with the thread it belongs to', async () => {
  const { ts } = await slack.chat.postMessage({ channel: desk, text: 'T-1' });
  const reply = await say('I take it', ts);
  await eventually(() => app.received.length === 2);
  expect(app.received.every(({ isSigned, path }) => isSigned && path === '/events')).toBe(true);
  const [own, written] = app.received;
  expect(own?.body.event).toMatchObject({ type: 'message', bot_id: 'B0CALLOUT01', ts });
  expect(written?.body).toMatchObject({
    type: 'event_callback',
    event_id: reply.eventIds[0],
    authorizations: [{ is_bot: true }],
    event: { type: 'message', user: ann, text: 'I take it', thread_ts: ts, ts: reply.ts, channel_type: 'channel' },
  });
  expect(written?.headers['x-slack-retry-num']).toBeUndefined();
});

test('what a person types is escaped, and links stand in brackets', async () => {
  await say('a < b & see https://example.com/x?a=1&b=2, <@U0CALLOUT01>');
  await eventually(() => app.events().length === 2);
  const text = 'a &lt; b &amp; see <https://example.com/x?a=1&amp;b=2,> <@U0CALLOUT01>';
  expect(app.events()).toMatchObject([
    { type: 'message', text },
    { type: 'app_mention', text },
  ]);
});

test('edits, deletions, reactions, joins and direct messages are events of their own', async () => {
  const { ts } = await say('tpyo');
  await emulator.control.editMessage({ user: ann, channel: desk, ts, text: 'typo' });
  await emulator.control.react({ user: ann, channel: desk, ts, name: 'eyes' });
  await emulator.control.deleteMessage({ user: ann, channel: desk, ts });
  await emulator.control.createUser({ id: 'U0BOB', name: 'bob' });
  await emulator.control.joinChannel({ channel: desk, user: 'U0BOB' });
  const { channel } = await emulator.control.openDirectMessage({ user: ann });
  await emulator.control.postMessage({ user: ann, channel, text: 'hi' });
  await emulator.control.openHome({ user: ann });
  await eventually(() => app.events().length === 8);
  expect(
    app
      .events()
      .map(({ type, subtype }) => (subtype ? `${type}.${subtype}` : type))
      .toSorted(),
  ).toEqual([
    'app_home_opened',
    'member_joined_channel',
    'message',
    'message',
    'message.channel_join',
    'message.message_changed',
    'message.message_deleted',
    'reaction_added',
  ]);
  const changed = app.events().find(({ subtype }) => subtype === 'message_changed');
  expect(changed).toMatchObject({ message: { text: 'typo' }, previous_message: { text: 'tpyo' } });
  expect(app.events()).toContainEqual(expect.objectContaining({ type: 'message', channel_type: 'im', channel }));
});

test('an event that fails is sent three times more, under its id, with the reason', async () => {
  app.app.behave = (_received, response) => void (response.statusCode = 500);
  const { eventIds } = await say('hello');
  await eventually(async () => (await emulator.control.events({ state: 'given-up' })).length === 1);
  expect(app.received.map(({ body }) => body.event_id)).toEqual(Array(4).fill(eventIds[0]));
  expect(app.received.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ]);
  const deliveries = await emulator.control.deliveries({ eventId: eventIds[0]! });
  expect(deliveries.map(({ attempt, status }) => [attempt, status])).toEqual([1, 2, 3, 4].map((n) => [n, 500]));
});

test('too late an answer counts as none, and the repeat says so', async () => {
  app.app.behave = async () => {
    if (app.received.length === 1) await eventually(() => app.received.length === 2);
  };
  await say('slow');
  await eventually(() => app.received.length === 2);
  expect(app.received[1]?.headers['x-slack-retry-reason']).toBe('http_timeout');
});

test('a broken connection is repeated, and the app may ask for no repeats', async () => {
  app.app.behave = (_received, response) => {
    if (app.received.length === 1) return void response.destroy();
    response.writeHead(503, { 'x-slack-no-retry': '1' });
  };
  await say('hello');
  await eventually(async () => (await emulator.control.events({ state: 'given-up' })).length === 1);
  expect(app.received).toHaveLength(2);
  expect(app.received[1]?.headers['x-slack-retry-reason']).toBe('connection_failed');
});

test('faults on the way: dropped, doubled, answer lost, discarded', async () => {
  const fault = (kind: 'drop' | 'duplicate' | 'lose-answer' | 'discard') =>
    emulator.control.injectDeliveryFault({ fault: { kind }, kinds: ['events'], times: 1 });
  const arrivals = async (text: string) => {
    const { eventIds } = await say(text);
    await eventually(async () =>
      (await emulator.control.events({ state: 'delivered' })).some((one) => one.eventId === eventIds[0]),
    );
    return app.events().filter((event) => event.text === text).length;
  };
  await fault('drop');
  expect(await arrivals('dropped')).toBe(1);
  await fault('duplicate');
  expect(await arrivals('doubled')).toBe(2);
  await fault('lose-answer');
  expect(await arrivals('lost')).toBe(2);
  await fault('discard');
  expect(await arrivals('gone')).toBe(0);
  expect((await emulator.control.faults()).deliveries.map(({ struck }) => struck)).toEqual([1, 1, 1, 1]);
});

test('events can be held, let go in reverse, and repeated', async () => {
  await emulator.control.holdEvents();
  const first = await say('1');
  await say('2');
  expect(app.received).toHaveLength(0);
  expect(await emulator.control.releaseEvents({ reversed: true })).toEqual({ released: 2 });
  await eventually(() => app.received.length === 2);
  expect(app.events().map(({ text }) => text)).toEqual(['2', '1']);
  await emulator.control.repeatEvent({ eventId: first.eventIds[0]!, times: 2 });
  await eventually(() => app.received.length === 4);
  expect(app.received.slice(2).map(({ body }) => body.event_id)).toEqual([first.eventIds[0], first.eventIds[0]]);
});

test('an address that does not answer the challenge is not taken', async () => {
  const refusal = emulator.control.configure({ eventsUrl: `${emulator.root}/control/settings` });
  await expect(refusal).rejects.toThrow("Your URL didn't respond");
  expect((await emulator.control.settings()).configuration.eventsUrl).toBe(app.urls.eventsUrl);
});

test('only what the app subscribed to is sent, and a revoked app hears its farewell alone', async () => {
  await emulator.control.configure({ events: ['message.im', 'tokens_revoked', 'app_uninstalled'] });
  await say('unheard');
  const { channel } = await emulator.control.openDirectMessage({ user: ann });
  await emulator.control.postMessage({ user: ann, channel, text: 'heard' });
  await eventually(() => app.events().length === 1);
  await emulator.control.revokeToken();
  await emulator.control.postMessage({ user: ann, channel, text: 'unheard too' });
  await eventually(() => app.events().length === 3);
  expect(
    app
      .events()
      .map(({ type, text }) => text ?? type)
      .toSorted(),
  ).toEqual(['app_uninstalled', 'heard', 'tokens_revoked']);
});

test('raw posts are signed as told', async () => {
  for (const signature of ['valid', 'missing', 'wrong', 'stale'] as const) {
    await emulator.control.postRaw({ to: 'events', body: '{"type":"x"}', signature });
  }
  expect(app.received.map(({ isSigned }) => isSigned)).toEqual([true, false, false, false]);
  const { status } = await emulator.control.postRaw({ to: 'commands', body: 'ssl_check=1', signature: 'missing' });
  expect(status).toBe(200);
});
