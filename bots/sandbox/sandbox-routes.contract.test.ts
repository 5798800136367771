import fastify, { type FastifyInstance } from 'fastify';
import type { Phone } from './phone.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { startTelegramEmulator, type TelegramEmulator } from './telegram/start-telegram-emulator.ts';
import { onePixel } from './telegram/test/one-pixel.ts';

const ANN: Phone = {
  id: 7,
  name: 'Ann Example',
  role: 'customer',
  about: '',
  place: { latitude: 53.5, longitude: 10 },
};

/** Business time as data: an hour ahead of the machine, with one thing due. */
const createClock = (): SandboxClock & { due: number | null } => {
  let now = 1_000_000;
  return {
    due: 1_600_000.25,
    now: () => Promise.resolve(now),
    moveBy: (ms) => Promise.resolve((now += ms)),
    nextDueAt(): Promise<number | null> {
      return Promise.resolve(this.due);
    },
    businessTimeOf: (instant) => instant + 3_600_000,
  };
};

let emulator: TelegramEmulator;
let clock: ReturnType<typeof createClock>;
let app: FastifyInstance;
let url = '';

const serve = async (telegram: TelegramEmulator['control'] | null): Promise<FastifyInstance> => {
  // This process's own fetch leaves spare connections behind, which a close would wait for.
  const server = fastify({ forceCloseConnections: true });
  await server.register(sandboxRoutes, { telegram, phones: () => Promise.resolve([ANN]), clock });
  return server;
};

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  await emulator.control.createUser({ id: ANN.id, firstName: 'Ann' });
  clock = createClock();
  app = await serve(emulator.control);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(async () => {
  await app.close();
  await emulator.close();
});

const post = async (path: string, body: unknown = {}): Promise<{ status: number; body: unknown }> => {
  const answer = await fetch(`${url}/sandbox/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: await answer.json() };
};
const get = async (path: string): Promise<unknown> => (await fetch(`${url}/sandbox/api${path}`)).json();
const botSays = async (text: string): Promise<void> => {
  await fetch(`${emulator.apiRoot}/bot${emulator.botToken}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      chat_id: ANN.id,
      text,
      reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] },
    }),
  });
};

describe('the clock', () => {
  test('moves by what is asked, and to the very instant of the next event', async () => {
    expect(await get('/clock')).toEqual({ now: 1_000_000, nextDueAt: 1_600_000.25 });
    expect(await post('/clock', { by: 900 })).toMatchObject({ status: 200, body: { now: 1_000_900 } });
    // Never a fraction of a millisecond before it is due.
    expect(await post('/clock', { to: 'next' })).toMatchObject({ status: 200, body: { now: 1_600_001 } });
  });

  test('stays where it is when nothing is waiting, and says so', async () => {
    clock.due = null;
    const { status, body } = await post('/clock', { to: 'next' });
    expect(status).toBe(409);
    expect(body).toHaveProperty('error');
    expect(await get('/clock')).toMatchObject({ now: 1_000_000 });
  });

  test('does not wait for what is overdue', async () => {
    clock.due = 5;
    expect(await post('/clock', { to: 'next' })).toMatchObject({ status: 200, body: { now: 1_000_000 } });
  });

  test.each([{ by: -1 }, { by: 1.5 }, { by: '60' }, { by: 1e15 }, { to: 'noon' }, { by: 1, to: 'next' }, {}, [], 'x'])(
    'refuses %j',
    async (body) => {
      expect((await post('/clock', body)).status).toBe(400);
      expect(await get('/clock')).toMatchObject({ now: 1_000_000 });
    },
  );
});

describe('the phones', () => {
  test('what a person does arrives at the bot, and what the bot says at the person', async () => {
    expect((await post('/phones/7/start')).status).toBe(200);
    expect((await post('/phones/7/text', { text: 'Hello' })).status).toBe(200);
    expect((await post('/phones/7/location')).status).toBe(200);
    expect((await post('/phones/7/contact')).status).toBe(200);
    expect((await post('/phones/7/photo', { base64: onePixel.toString('base64') })).status).toBe(200);
    await botSays('Is it broken?');
    expect(await get('/phones/7')).toMatchObject({
      started: true,
      messages: [
        { from: 'me', text: '/start' },
        { from: 'me', text: 'Hello' },
        { from: 'me', location: ANN.place },
        { from: 'me', contact: { name: 'Ann' } },
        { from: 'me', photo: { width: 1, height: 1 } },
        { from: 'bot', text: 'Is it broken?', buttons: [[{ label: 'Yes', data: 'y', url: null }]] },
      ],
    });
  });

  test('messages carry business time', async () => {
    const before = Date.now();
    await post('/phones/7/start');
    const { messages } = (await get('/phones/7')) as { messages: { at: number }[] };
    expect(messages[0]?.at).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  test('a photo can be looked at, and is nothing but a picture', async () => {
    await post('/phones/7/photo', { base64: onePixel.toString('base64') });
    const { messages } = (await get('/phones/7')) as { messages: { photo: { fileId: string } }[] };
    const answer = await fetch(`${url}/sandbox/api/files/${messages[0]?.photo.fileId}`);
    expect(answer.headers.get('content-type')).toMatch(/^image\//);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(onePixel);
    expect((await fetch(`${url}/sandbox/api/files/unknown`)).status).toBe(409);
  });

  test.each([
    ['text', {}],
    ['text', { text: '   ' }],
    ['text', { text: 5 }],
    ['press', { messageId: '1', data: 'y' }],
    ['press', { messageId: 1, data: 'x'.repeat(65) }],
    ['keyboard', {}],
    ['location', { latitude: 91, longitude: 0 }],
    ['location', { latitude: 1 }],
    ['photo', { base64: '***' }],
    ['start', { payload: 'x' }],
  ])('%s refuses %j', async (act, body) => {
    expect((await post(`/phones/7/${act}`, body)).status).toBe(400);
  });

  test('what the app would not allow is refused with its reason', async () => {
    await post('/phones/7/start');
    await post('/phones/7/block');
    const { status, body } = await post('/phones/7/text', { text: 'Hello?' });
    expect(status).toBe(409);
    expect((body as { error: string }).error).toMatch(/blocked/);
    expect((await post('/phones/7/press', { messageId: 99, data: 'y' })).status).toBe(409);
    expect((await post('/phones/7/photo', { base64: Buffer.from('no picture').toString('base64') })).status).toBe(409);
  });

  test('a stranger has no phone', async () => {
    expect((await post('/phones/8/start')).status).toBe(404);
    expect((await post('/phones/x/start')).status).toBe(400);
  });
});

describe('the event stream', () => {
  /** The `phones` and `clock` events of one connection, until `enough`. */
  const listen = async (enough: (events: Heard[]) => boolean, headers = {}, query = ''): Promise<Heard[]> => {
    const ending = new AbortController();
    const response = await fetch(`${url}/sandbox/api/events${query}`, { headers, signal: ending.signal });
    const heard: Heard[] = [];
    let rest = '';
    for await (const chunk of response.body ?? []) {
      rest += Buffer.from(chunk as Uint8Array).toString();
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      for (const block of blocks) {
        const event = /^event: (.*)$/m.exec(block)?.[1];
        const id = /^id: (.*)$/m.exec(block)?.[1];
        if (event)
          heard.push({ event, id, data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null') as Heard['data'] });
      }
      if (enough(heard)) break;
    }
    ending.abort();
    return heard;
  };
  interface Heard {
    event: string;
    id: string | undefined;
    data: { fresh?: boolean; now?: number; phones?: { messages: { text: string }[] }[] };
  }
  const texts = (events: Heard[]): string[] =>
    events.flatMap(({ data }) => data.phones?.flatMap(({ messages }) => messages.map(({ text }) => text)) ?? []);

  test('begins with everything, goes on with what is new, and tells when the clock moves', async () => {
    await post('/phones/7/start');
    const hearing = listen(
      (events) => texts(events).includes('News') && events.some(({ data }) => data.now === 1_060_000),
    );
    await botSays('News');
    await post('/clock', { by: 60_000 });
    const events = await hearing;
    expect(texts(events)).toEqual(expect.arrayContaining(['/start', 'News']));
    expect(events.find(({ event }) => event === 'phones')?.data.fresh).toBe(true);
  });

  test('after a break only what came since is told', async () => {
    await post('/phones/7/start');
    const [first] = await listen((events) => events.some(({ event }) => event === 'phones')).then((events) =>
      events.filter(({ event }) => event === 'phones'),
    );
    await botSays('Missed');
    const since = await listen((events) => texts(events).length > 0, { 'last-event-id': first?.id ?? '' });
    expect(texts(since)).toEqual(['Missed']);
  });

  test('a revision that another emulator gave begins anew', async () => {
    await post('/phones/7/start');
    const events = await listen((heard) => texts(heard).length > 0, {}, '?after=999999');
    expect(events.find(({ event }) => event === 'phones')?.data.fresh).toBe(true);
  });

  test('open streams do not keep the server from closing', async () => {
    const answer = await fetch(`${url}/sandbox/api/events`);
    await app.close();
    await expect(answer.text()).resolves.toContain('event: clock');
  });
});

describe('who may ask', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000'])(
    'a browser that was led here as %j is refused',
    async (host) => {
      const answer = await app.inject({ url: '/sandbox/api/clock', headers: { host } });
      expect(answer.statusCode).toBe(403);
      expect((await app.inject({ url: '/sandbox', headers: { host } })).statusCode).toBe(403);
    },
  );

  test.each(['localhost:3000', '127.0.0.1', '[::1]:3000'])('as %s it is served', async (host) => {
    expect((await app.inject({ url: '/sandbox/api/clock', headers: { host } })).statusCode).toBe(200);
  });

  test('another site cannot give orders', async () => {
    const headers = { host: '127.0.0.1:3000', origin: 'https://evil.example' };
    const answer = await app.inject({ method: 'POST', url: '/sandbox/api/phones/7/start', headers, payload: {} });
    expect(answer.statusCode).toBe(403);
    expect(await get('/phones/7')).toMatchObject({ started: false });
  });
});

test('the page and its parts are served without a way out of their folder', async () => {
  expect(await (await fetch(`${url}/sandbox`)).text()).toContain('<main id="phones"');
  expect((await fetch(`${url}/sandbox/page/main.js`)).headers.get('content-type')).toMatch(/javascript/);
  expect(
    (await app.inject({ url: '/sandbox/page/..%2fphone.ts', headers: { host: 'localhost' } })).statusCode,
  ).not.toBe(200);
});

test('where the platforms are emulated elsewhere, only the clock is here, and the page is told so', async () => {
  const without = await serve(null);
  const headers = { host: 'localhost' };
  const read = async (path: string) => without.inject({ url: `/sandbox/api${path}`, headers });
  expect((await read('/phones')).json()).toMatchObject({ phones: [], elsewhere: true });
  expect((await read('/phones/7')).statusCode).toBe(409);
  expect((await read('/clock')).json()).toMatchObject({ now: 1_000_000 });
  await without.close();
});
