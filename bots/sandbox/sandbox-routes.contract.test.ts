import { BOB, openSandbox, type OpenSandbox } from './test/open-sandbox.ts';

let sandbox: OpenSandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.close());

describe('the clock', () => {
  test('moves by what is asked, and to the very instant of the next event', async () => {
    expect(await sandbox.get('/clock')).toEqual({ now: 1_000_000, nextDueAt: 1_600_000.25 });
    expect(await sandbox.post('/clock', { by: 900 })).toMatchObject({ status: 200, body: { now: 1_000_900 } });
    // Never a fraction of a millisecond before it is due.
    expect(await sandbox.post('/clock', { to: 'next' })).toMatchObject({ status: 200, body: { now: 1_600_001 } });
  });

  test('stays where it is when nothing is waiting, and says so', async () => {
    sandbox.clock.due = null;
    const { status, body } = await sandbox.post('/clock', { to: 'next' });
    expect(status).toBe(409);
    expect(body).toHaveProperty('error');
    expect(await sandbox.get('/clock')).toMatchObject({ now: 1_000_000 });
  });

  test('does not wait for what is overdue', async () => {
    sandbox.clock.due = 5;
    expect(await sandbox.post('/clock', { to: 'next' })).toMatchObject({ status: 200, body: { now: 1_000_000 } });
  });

  test.each([{ by: -1 }, { by: 1.5 }, { by: '60' }, { by: 1e15 }, { to: 'noon' }, { by: 1, to: 'next' }, {}, [], 'x'])(
    'refuses %j',
    async (body) => {
      expect((await sandbox.post('/clock', body)).status).toBe(400);
      expect(await sandbox.get('/clock')).toMatchObject({ now: 1_000_000 });
    },
  );
});

describe('phones for more people', () => {
  test('a neighbour gets one, once', async () => {
    expect(await sandbox.get('/neighbours')).toEqual({ neighbours: [BOB] });
    expect(await sandbox.post('/phones', { personId: BOB.personId })).toMatchObject({
      status: 200,
      body: { phone: { id: 'bob' } },
    });
    expect(await sandbox.get('/phones')).toMatchObject({ phones: [{ id: 'ann' }, { id: 'sim' }, { id: 'bob' }] });
    expect(await sandbox.post('/phones', { personId: BOB.personId })).toMatchObject({ status: 404 });
  });

  test.each([{}, { personId: 5 }, { personId: 'x' }])('%j is nobody', async (body) => {
    expect((await sandbox.post('/phones', body)).status).toBe(400);
  });
});

describe('the city', () => {
  test('a ticket’s story is told by its code, in capitals', async () => {
    expect(await sandbox.get('/tickets/T-7K3QX/story')).toMatchObject({ code: 'T-7K3QX', status: 'pending' });
    expect(await sandbox.get('/city')).toMatchObject({ revision: '1' });
    expect((await fetch(`${sandbox.url}/sandbox/api/tickets/T-ZZZZZ/story`)).status).toBe(404);
    expect((await fetch(`${sandbox.url}/sandbox/api/tickets/nonsense/story`)).status).toBe(400);
  });
});

describe('what can be broken', () => {
  interface Told {
    said: string | null;
    faults: { id: string; on: boolean }[];
  }
  const onNow = async (): Promise<string[]> =>
    ((await sandbox.get('/faults')) as Told).faults.filter(({ on }) => on).map(({ id }) => id);

  test.each([
    ['telegram-rate-limit', 429],
    ['telegram-errors', 502],
    ['telegram-token', 401],
    ['telegram-blocked', 403],
  ])('%s makes Telegram answer with %i until it is healed', async (id, status) => {
    await sandbox.post('/phones/ann/telegram/start');
    expect((await sandbox.botSays()).status).toBe(200);
    expect((await sandbox.post(`/faults/${id}`, { on: true })).status).toBe(200);
    expect(await onNow()).toEqual([id]);
    expect((await sandbox.botSays()).status).toBe(status);
    await sandbox.post('/heal');
    expect(await onNow()).toEqual([]);
    expect((await sandbox.botSays()).status).toBe(200);
  });

  test.each([
    ['whatsapp-errors', 'whatsapp:+4915112345678', '+4915112345678', 503],
    ['sms-errors', '+4915112345678', 'whatsapp:+4915112345678', 503],
  ])('%s strikes that channel and leaves the other alone', async (id, struck, spared, status) => {
    await sandbox.post(`/faults/${id}`, { on: true });
    expect(await onNow()).toEqual([id]);
    expect((await sandbox.businessSays(struck, { Body: 'Hello' })).status).toBe(status);
    expect((await sandbox.businessSays(spared, { Body: 'Hello' })).status).toBe(201);
    await sandbox.post('/heal');
    expect((await sandbox.businessSays(struck, { Body: 'Hello' })).status).toBe(201);
  });

  test.each([
    ['twilio-account', 401],
    ['twilio-rate-limit', 429],
    ['sms-opted-out', 400],
  ])('%s makes Twilio answer with %i until it is healed', async (id, status) => {
    await sandbox.post(`/faults/${id}`, { on: true });
    expect(await onNow()).toEqual([id]);
    expect((await sandbox.businessSays('+4915112345678', { Body: 'Hello' })).status).toBe(status);
    await sandbox.post('/heal');
    expect(await onNow()).toEqual([]);
    expect((await sandbox.businessSays('+4915112345678', { Body: 'Hello' })).status).toBe(201);
  });

  test.each(['whatsapp-unreachable', 'sms-unreachable', 'sms-false-delivered', 'twilio-slow-receipts'])(
    '%s is on until it is healed',
    async (id) => {
      await sandbox.post(`/faults/${id}`, { on: true });
      expect(await onNow()).toEqual([id]);
      await sandbox.post(`/faults/${id}`, { on: false });
      expect(await onNow()).toEqual([]);
    },
  );

  test('the 24 hours pass by the clock, and no further', async () => {
    const idle = await sandbox.post('/faults/whatsapp-window', { on: true });
    expect((idle.body as Told).said).toContain('already');
    await sandbox.post('/phones/ann/whatsapp/text', { text: 'Hello' });
    await sandbox.post('/clock', { by: 3_600_000 });
    await sandbox.post('/faults/whatsapp-window', { on: true });
    expect(await sandbox.get('/clock')).toMatchObject({ now: 1_000_000 + 86_400_000 + 1_000 });
    const { chats } = (await sandbox.get('/phones/ann')) as { chats: { channel: string; freeUntil: number | null }[] };
    expect(chats.find(({ channel }) => channel === 'whatsapp')?.freeUntil).toBeNull();
  });

  test('an answer is lost once, and then the fault is over by itself', async () => {
    await sandbox.post('/phones/ann/telegram/start');
    await sandbox.post('/faults/telegram-lost-answer', { on: true });
    await expect(sandbox.botSays()).rejects.toThrow('fetch failed');
    expect(await onNow()).toEqual([]);
    expect((await sandbox.botSays()).status).toBe(200);
  });

  test('a blow says what came of it and leaves nothing to heal', async () => {
    const { body } = await sandbox.post('/faults/queue-wiped', { on: true });
    expect((body as Told).said).toContain('3');
    expect(await onNow()).toEqual([]);
  });

  test('what does not exist cannot break', async () => {
    expect((await sandbox.post('/faults/gravity', { on: true })).status).toBe(404);
    expect((await sandbox.post('/faults/telegram-errors', { on: 'yes' })).status).toBe(400);
  });
});

describe('who may ask', () => {
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example:3000'])(
    'a browser that was led here as %j is refused',
    async (host) => {
      const answer = await sandbox.app.inject({ url: '/sandbox/api/clock', headers: { host } });
      expect(answer.statusCode).toBe(403);
      expect((await sandbox.app.inject({ url: '/sandbox', headers: { host } })).statusCode).toBe(403);
    },
  );

  test.each(['localhost:3000', '127.0.0.1', '[::1]:3000'])('as %s it is served', async (host) => {
    expect((await sandbox.app.inject({ url: '/sandbox/api/clock', headers: { host } })).statusCode).toBe(200);
  });

  test('another site cannot give orders', async () => {
    const headers = { host: '127.0.0.1:3000', origin: 'https://evil.example' };
    const answer = await sandbox.app.inject({
      method: 'POST',
      url: '/sandbox/api/phones/ann/telegram/start',
      headers,
      payload: {},
    });
    expect(answer.statusCode).toBe(403);
    const { chats } = (await sandbox.get('/phones/ann')) as { chats: { started: boolean }[] };
    expect(chats.some(({ started }) => started)).toBe(false);
  });
});

test('the page and its parts are served without a way out of their folder', async () => {
  expect(await (await fetch(`${sandbox.url}/sandbox`)).text()).toContain('<div id="root"');
  expect((await fetch(`${sandbox.url}/sandbox/page/public/icon.svg`)).headers.get('content-type')).toMatch(/svg/);
  expect(
    (await sandbox.app.inject({ url: '/sandbox/page/..%2ffaults.ts', headers: { host: 'localhost' } })).statusCode,
  ).not.toBe(200);
});

test('where the platforms are emulated elsewhere, only the clock is here, and the page is told so', async () => {
  const without = await sandbox.serveWithoutPhones();
  const headers = { host: 'localhost' };
  const read = async (path: string) => without.inject({ url: `/sandbox/api${path}`, headers });
  expect((await read('/phones')).json()).toMatchObject({ phones: [], elsewhere: true });
  expect((await read('/phones/ann')).statusCode).toBe(409);
  expect((await read('/clock')).json()).toMatchObject({ now: 1_000_000 });
  await without.close();
});
