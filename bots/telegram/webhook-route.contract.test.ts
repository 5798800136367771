import fastify, { type FastifyInstance } from 'fastify';
import { InboxBusy, type IncomingUpdate, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import { startTelegramEmulator } from '../sandbox/telegram/start-telegram-emulator.ts';
import { eventually } from '../sandbox/telegram/test/receive-webhooks.ts';
import { registerWebhook } from './register-bot.ts';
import { createTelegramApi } from './telegram-adapter.ts';
import { telegramWebhook, type WhyRefused } from './webhook-route.ts';

const SECRET = 'right_secret-1';

let app: FastifyInstance;
let url: string;
let kept: IncomingUpdate[];
let refused: WhyRefused[];
/** What the inbox does with the next updates. */
let put: (updates: readonly IncomingUpdate[]) => Promise<void>;

const keep = (updates: readonly IncomingUpdate[]): Promise<void> => {
  kept.push(...updates);
  return Promise.resolve();
};

beforeEach(async () => {
  kept = [];
  refused = [];
  put = keep;
  app = fastify({ bodyLimit: 1_048_576, forceCloseConnections: true });
  await app.register(telegramWebhook, {
    secret: SECRET,
    inbox: { put: (updates) => put(updates) },
    onRefused: (why) => refused.push(why),
  });
  url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/webhooks/telegram`;
});

afterEach(() => app.close());

const RIGHT = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };

const post = (body: string, headers: Record<string, string> = RIGHT): Promise<Response> =>
  fetch(url, { method: 'POST', headers, body });

describe('an update that Telegram delivers', () => {
  it('is kept as it came, and then acknowledged', async () => {
    const update = { update_id: 7, message: { from: { id: 5 }, chat: { id: 5, type: 'private' }, text: 'Hi 📺' } };
    expect((await post(JSON.stringify(update))).status).toBe(200);
    expect(kept).toMatchObject([{ channel: 'telegram', platformId: '7', conversationKey: 'telegram:5', raw: update }]);
    expect(kept[0]?.traceId).not.toBe('');
  });

  it('is kept and acknowledged when it is of a kind that nobody knows, or wrong inside', async () => {
    for (const update of [{ update_id: 1 }, { update_id: 2, hologram: 1 }, { update_id: 3, message: [] }]) {
      expect((await post(JSON.stringify(update))).status).toBe(200);
    }
    expect(kept.map(({ platformId }) => platformId)).toEqual(['1', '2', '3']);
    expect(refused).toEqual([]);
  });

  it('is named the same each time it comes', async () => {
    for (let time = 0; time < 3; time += 1) await post('{"update_id":9}');
    expect(kept.map(({ platformId }) => platformId)).toEqual(['9', '9', '9']);
  });

  it('is not acknowledged before it is kept', async () => {
    const finish: Array<() => void> = [];
    put = () => new Promise((resolve) => void finish.push(resolve));
    let isAnswered = false;
    const answer = post('{"update_id":9}').then((response) => {
      isAnswered = true;
      return response;
    });
    await eventually(() => finish.length > 0);
    // Another request has come and gone meanwhile.
    await post('{}');
    expect(isAnswered).toBe(false);
    finish[0]?.();
    expect((await answer).status).toBe(200);
  });

  it('comes again, soon, when it could not be kept', async () => {
    for (const trouble of [new Error('the database is gone'), new InboxBusy('too much waits')]) {
      put = () => Promise.reject(trouble);
      const response = await post('{"update_id":9}');
      expect(response.status).toBe(503);
      expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await response.text()).not.toContain('database');
    }
    expect(refused).toEqual(['unavailable', 'unavailable']);
  });

  it('is let go when no database will ever take it, because it would keep back all that comes after it', async () => {
    put = () => Promise.reject(new UnstorableUpdate('megabytes'));
    expect((await post('{"update_id":9}')).status).toBe(200);
    expect(refused).toEqual(['unstorable']);
  });
});

describe('whoever does not know the secret', () => {
  it.each([
    ['says nothing', {}],
    ['says it wrong', { 'x-telegram-bot-api-secret-token': 'wrong' }],
    ['says it nearly right', { 'x-telegram-bot-api-secret-token': `${SECRET}x` }],
    ['says it in another case', { 'x-telegram-bot-api-secret-token': SECRET.toUpperCase() }],
  ])('is turned away when he %s', async (_, headers) => {
    const response = await post('{"update_id":1}', { 'content-type': 'application/json', ...headers });
    expect(response.status).toBe(401);
    expect(kept).toEqual([]);
    expect(refused).toEqual(['secret']);
  });

  it('learns nothing about what else is wrong', async () => {
    expect((await post('no json', { 'content-type': 'application/json' })).status).toBe(401);
    expect((await post('x', { 'content-type': 'text/plain' })).status).toBe(401);
  });
});

describe('bad input', () => {
  it.each([
    ['malformed JSON', '{"update_id":1', 400, 'malformed'],
    ['nothing', '', 400, 'malformed'],
    ['an array', '[{"update_id":1}]', 400, 'malformed'],
    ['a number', '7', 400, 'malformed'],
    ['null', 'null', 400, 'malformed'],
    ['a text', '"update_id"', 400, 'malformed'],
    ['no id', '{"message":{}}', 400, 'malformed'],
    ['a broken id', '{"update_id":1.5}', 400, 'malformed'],
    ['an endless id', '{"update_id":1e400}', 400, 'malformed'],
    ['the keys of prototypes', '{"update_id":1,"__proto__":{"a":1}}', 400, 'malformed'],
    ['a nesting without end', `{"update_id":1,"message":${'['.repeat(400_000)}`, 400, 'malformed'],
    ['ten megabytes', `{"update_id":1,"x":"${'x'.repeat(10_000_000)}"}`, 413, 'too_large'],
  ])('%s is turned away and counted', async (_, body, status, why) => {
    expect((await post(body)).status).toBe(status);
    expect(refused).toEqual([why]);
    expect(kept).toEqual([]);
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
    'as %s is turned away and counted',
    async (type) => {
      const response = await post('{"update_id":1}', { ...RIGHT, 'content-type': type });
      expect(response.status).toBe(415);
      expect(refused).toEqual(['content_type']);
    },
  );

  it('by another method finds nothing there', async () => {
    for (const method of ['GET', 'PUT', 'DELETE']) {
      const headers = { 'x-telegram-bot-api-secret-token': SECRET };
      expect((await fetch(url, { method, headers })).status).toBe(404);
    }
  });

  it('leaves the way free for what comes after it', async () => {
    for (const body of ['{', '[]', `"${'x'.repeat(2_000_000)}"`]) await post(body);
    expect((await post('{"update_id":1}')).status).toBe(200);
    expect(kept).toHaveLength(1);
  });
});

describe('with Telegram at the other end', () => {
  it('an update that could not be kept comes again and is kept, and nothing overtakes it', async () => {
    const emulator = await startTelegramEmulator({ webhookRetryBaseMs: 10, webhookRetryCapMs: 20 });
    try {
      const api = createTelegramApi({ token: emulator.botToken, apiRoot: emulator.apiRoot });
      await registerWebhook(api, url, SECRET);
      await emulator.control.createUser({ id: 5, firstName: 'Ann' });
      let failures = 1;
      put = (updates) => (failures-- > 0 ? Promise.reject(new Error('down')) : keep(updates));
      for (const text of ['one', 'two', 'three']) await emulator.control.sendText({ user: 5, text });
      await eventually(() => kept.length === 3, 20_000);
      expect(kept.map(({ raw }) => (raw as { message: { text: string } }).message.text)).toEqual([
        'one',
        'two',
        'three',
      ]);
      expect(refused).toEqual(['unavailable']);
    } finally {
      await emulator.close();
    }
  });
});
