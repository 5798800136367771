import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import twilio from 'twilio';
import { annPhone, startForTest } from '../sandbox/twilio/test/start-for-test.ts';
import type { TwilioEmulator } from '../sandbox/twilio/start-twilio-emulator.ts';
import { askAfterNumber } from './ask-after-sender.ts';
import { classifyError } from './classify-error.ts';
import { createTwilioCaller, type TwilioCaller } from './twilio-caller.ts';
import { TwilioHttp } from './twilio-http.ts';

const SECRET = 'a-token-that-nobody-may-see';
const SID = `AC${'7'.repeat(32)}`;

describe('What Twilio answers', () => {
  let emulator: TwilioEmulator;
  let caller: TwilioCaller;
  beforeAll(async () => {
    emulator = await startForTest(twilio);
    caller = createTwilioCaller(emulator);
  });
  afterAll(() => emulator.close());
  afterEach(() => emulator.control.clearFaults());

  const send = (fields: Partial<Parameters<TwilioCaller['createMessage']>[0]> = {}) =>
    caller.createMessage({ to: annPhone, from: emulator.smsFrom, body: 'Hello', ...fields });

  it('to a message is its own name', async () => {
    const sent = await send();
    expect(sent).toEqual({ kind: 'accepted', platformRef: expect.stringMatching(/^SM[0-9a-f]{32}$/) as string });
  });

  it.each([
    [20_003, 401, 'banned'],
    [20_005, 401, 'banned'],
    [21_606, 400, 'banned'],
    [63_007, 400, 'banned'],
    [21_211, 400, 'recipient_gone'],
    [21_614, 400, 'recipient_gone'],
    [63_003, 400, 'recipient_gone'],
    [21_610, 400, 'opted_out'],
    [63_016, 400, 'window_closed'],
    [21_611, 400, 'rate_limited'],
    [21_617, 400, 'refused'],
    [21_408, 400, 'refused'],
    [21_655, 400, 'refused'],
    [20_404, 404, 'refused'],
    [20_500, 500, 'unreachable'],
    [20_503, 503, 'unreachable'],
  ])('%i is told by its cause', async (code, status, kind) => {
    await emulator.control.injectCallFault({ fault: { kind: 'error', code, status }, methods: ['messages.create'] });
    const delivery = await send();
    expect(delivery).toMatchObject({ kind });
    expect('why' in delivery ? delivery.why : '').toMatch(kind === 'rate_limited' ? /^$/ : new RegExp(`^${code} `));
  });

  it.each(['http://localhost:3000/status', 'nowhere', ''])(
    'to a callback at %j is not asked for',
    async (statusCallback) => {
      expect((await send({ statusCallback })).kind).toBe('accepted');
    },
  );

  it('about somebody names no number', async () => {
    expect(await send({ to: '+0123456789' })).toEqual({
      kind: 'recipient_gone',
      why: "21211 Invalid 'To' Phone Number: +…",
    });
  });

  it('when it is too much is how long to wait, and nothing is tried again meanwhile', async () => {
    await emulator.control.injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 42 } });
    const { seq } = await emulator.control.settings();
    expect(await send()).toEqual({ kind: 'rate_limited', retryAfter: 42_000 });
    expect(await emulator.control.calls({ after: seq })).toHaveLength(1);
  });

  it('of a suspended account is that it lets nobody in', async () => {
    await emulator.control.suspendAccount({ state: 'suspended' });
    expect(await caller.probe(askAfterNumber(emulator.smsFrom))).toMatchObject({ kind: 'banned' });
    expect(await send()).toMatchObject({ kind: 'banned' });
    await emulator.control.restoreAccount();
    expect(await caller.probe(askAfterNumber(emulator.smsFrom))).toEqual({ kind: 'accepted', platformRef: null });
  });

  it('late is no answer', async () => {
    await emulator.control.injectCallFault({ fault: { kind: 'delay', delayMs: 3_000 }, times: 1 });
    const client = twilio(emulator.accountSid, emulator.authToken, { httpClient: new TwilioHttp(50) });
    client.api.baseUrl = emulator.apiUrl;
    const error: unknown = await client.messages.list({ limit: 1 }).catch((thrown: unknown) => thrown);
    expect(classifyError(error)).toEqual({ kind: 'unreachable', why: 'timeout', maybeDelivered: true });
  });
});

describe('What is no answer of Twilio’s', () => {
  let server: Server;
  let answer: { status: number; type: string; body: string };
  let caller: TwilioCaller;
  beforeAll(async () => {
    server = createServer((_request, response) => {
      response.writeHead(answer.status, { 'content-type': answer.type }).end(answer.body);
    });
    await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    caller = createTwilioCaller({ accountSid: SID, authToken: SECRET, apiUrl });
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it.each([
    ['a proxy’s page', 200, 'text/html', '<h1>Hello</h1>', { kind: 'unreachable', maybeDelivered: true }],
    ['an empty success', 200, 'application/json', '{}', { kind: 'unreachable', maybeDelivered: true }],
    ['a list', 201, 'application/json', '[]', { kind: 'unreachable', maybeDelivered: true }],
    ['a proxy’s trouble', 502, 'text/html', '<h1>Bad gateway</h1>', { kind: 'unreachable', maybeDelivered: true }],
    ['a bare refusal', 400, 'application/json', '{}', { kind: 'refused' }],
    ['a refusal in words', 400, 'application/json', '{"code":"x","message":7}', { kind: 'refused' }],
    ['a stranger’s lock', 401, 'text/html', 'No', { kind: 'banned' }],
    ['a wait without end', 429, 'text/html', 'No', { kind: 'rate_limited', retryAfter: 1_000 }],
  ])('%s is told by its cause, without our secret', async (_, status, type, body, expected) => {
    answer = { status, type, body };
    const delivery = await caller.createMessage({ to: annPhone, from: '+1', body: 'Hello' });
    expect(delivery).toMatchObject(expected);
    expect(JSON.stringify(delivery)).not.toContain(SECRET);
  });
});
