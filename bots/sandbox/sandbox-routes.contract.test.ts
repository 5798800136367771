import fastify, { type FastifyInstance } from 'fastify';
import type { City, CityReader } from './city.ts';
import { queueFault } from './faults.ts';
import type { Phone, PhoneBook } from './phone.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import { sandboxRoutes } from './sandbox-routes.ts';
import { telegramFaults } from './telegram-faults.ts';
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

/** Ann has a phone, Bob may get one. */
const BOB = {
  personId: '0190a000-0000-7000-8000-00000000000b',
  name: 'Bob Example',
  role: 'customer',
  about: '',
} as const;
const createBook = (): PhoneBook => {
  const phones = [ANN];
  const waiting = [BOB];
  return {
    phones: () => Promise.resolve(phones),
    neighbours: () => Promise.resolve(waiting),
    give: (personId) => {
      if (!waiting.some((candidate) => candidate.personId === personId)) return Promise.resolve(null);
      waiting.pop();
      const phone: Phone = { ...ANN, id: 8, name: BOB.name };
      phones.push(phone);
      return Promise.resolve(phone);
    },
  };
};

/** A city of one ticket, whose revision a test can move. */
const createCity = (): CityReader & { city: City } => ({
  city: { revision: '1', experts: [], tickets: [] },
  revision(): Promise<string> {
    return Promise.resolve(this.city.revision);
  },
  read(): Promise<City> {
    return Promise.resolve(this.city);
  },
  story: (code) =>
    Promise.resolve(code === 'T-7K3QX' ? { code, status: 'pending', timeZone: 'Europe/Berlin', story: [] } : null),
});

let emulator: TelegramEmulator;
let city: ReturnType<typeof createCity>;
let clock: ReturnType<typeof createClock>;
let app: FastifyInstance;
let url = '';

const serve = async (telegram: TelegramEmulator['control'] | null): Promise<FastifyInstance> => {
  // This process's own fetch leaves spare connections behind, which a close would wait for.
  const server = fastify({ forceCloseConnections: true });
  const faults = telegram ? [...telegramFaults(telegram, ANN.id), queueFault(() => Promise.resolve(3))] : [];
  await server.register(sandboxRoutes, { telegram, slack: null, book: createBook(), clock, city, faults });
  return server;
};

beforeEach(async () => {
  emulator = await startTelegramEmulator();
  await emulator.control.createUser({ id: ANN.id, firstName: 'Ann' });
  clock = createClock();
  city = createCity();
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
const botCalls = (): Promise<Response> =>
  fetch(`${emulator.apiRoot}/bot${emulator.botToken}/sendMessage`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: ANN.id, text: 'Hello' }),
  });
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
    data: {
      fresh?: boolean;
      now?: number;
      revision?: string;
      length?: number;
      phones?: { messages: { text: string }[] }[];
    };
  }
  const cities = (events: Heard[]): Heard[] => events.filter(({ event }) => event === 'city');
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

  test('the city is told at first, and again when it changed', async () => {
    const hearing = listen((events) => {
      if (cities(events).length === 1) city.city = { ...city.city, revision: '2' };
      return cities(events).length === 2;
    });
    expect(cities(await hearing).map(({ data }) => data.revision)).toEqual(['1', '2']);
  });

  test('a phone that is handed out is told to every open page', async () => {
    const hearing = listen((events) => events.some(({ event, data }) => event === 'roster' && data.length === 2));
    await post('/phones', { personId: BOB.personId });
    await expect(hearing).resolves.toBeDefined();
  });
});

describe('phones for more people', () => {
  test('a neighbour gets one, once', async () => {
    expect(await get('/neighbours')).toEqual({ neighbours: [BOB] });
    expect(await post('/phones', { personId: BOB.personId })).toMatchObject({
      status: 200,
      body: { phone: { id: 8 } },
    });
    expect(await get('/phones')).toMatchObject({ phones: [{ id: 7 }, { id: 8 }] });
    expect(await post('/phones', { personId: BOB.personId })).toMatchObject({ status: 404 });
  });

  test.each([{}, { personId: 5 }, { personId: 'x' }])('%j is nobody', async (body) => {
    expect((await post('/phones', body)).status).toBe(400);
  });
});

describe('the city', () => {
  test('a ticket’s story is told by its code, in capitals', async () => {
    expect(await get('/tickets/T-7K3QX/story')).toMatchObject({ code: 'T-7K3QX', status: 'pending' });
    expect(await get('/city')).toMatchObject({ revision: '1' });
    expect((await fetch(`${url}/sandbox/api/tickets/T-ZZZZZ/story`)).status).toBe(404);
    expect((await fetch(`${url}/sandbox/api/tickets/nonsense/story`)).status).toBe(400);
  });
});

describe('what can be broken', () => {
  interface Told {
    said: string | null;
    faults: { id: string; on: boolean }[];
  }
  const onNow = async (): Promise<string[]> =>
    ((await get('/faults')) as Told).faults.filter(({ on }) => on).map(({ id }) => id);

  test.each([
    ['telegram-rate-limit', 429],
    ['telegram-errors', 502],
    ['telegram-token', 401],
    ['telegram-blocked', 403],
  ])('%s makes Telegram answer with %i until it is healed', async (id, status) => {
    await post('/phones/7/start');
    expect((await botCalls()).status).toBe(200);
    expect((await post(`/faults/${id}`, { on: true })).status).toBe(200);
    expect(await onNow()).toEqual([id]);
    expect((await botCalls()).status).toBe(status);
    await post('/heal');
    expect(await onNow()).toEqual([]);
    expect((await botCalls()).status).toBe(200);
  });

  test('an answer is lost once, and then the fault is over by itself', async () => {
    await post('/phones/7/start');
    await post('/faults/telegram-lost-answer', { on: true });
    await expect(botCalls()).rejects.toThrow('fetch failed');
    expect(await onNow()).toEqual([]);
    expect((await botCalls()).status).toBe(200);
  });

  test('a blow says what came of it and leaves nothing to heal', async () => {
    const { body } = await post('/faults/queue-wiped', { on: true });
    expect((body as Told).said).toContain('3');
    expect(await onNow()).toEqual([]);
  });

  test('what does not exist cannot break', async () => {
    expect((await post('/faults/gravity', { on: true })).status).toBe(404);
    expect((await post('/faults/telegram-errors', { on: 'yes' })).status).toBe(400);
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
  expect(await (await fetch(`${url}/sandbox`)).text()).toContain('<div id="root"');
  expect((await fetch(`${url}/sandbox/page/public/icon.svg`)).headers.get('content-type')).toMatch(/svg/);
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
