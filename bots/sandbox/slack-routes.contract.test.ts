import fastify, { type FastifyInstance } from 'fastify';
import { sandboxRoutes } from './sandbox-routes.ts';
import { startSlackEmulator, type SlackEmulator } from './slack/start-slack-emulator.ts';
import type { SlackPicture } from './slack-view.ts';

const HOUR = 3_600_000;
const DESK = 'C0DESK';
const ANA = 'U0ANA';
const BEN = 'U0BEN';

let emulator: SlackEmulator;
let app: FastifyInstance;
let url = '';

const serve = async (slack: SlackEmulator['control'] | null): Promise<FastifyInstance> => {
  const server = fastify({ forceCloseConnections: true });
  await server.register(sandboxRoutes, {
    telegram: null,
    twilio: null,
    slack,
    roleInSlack: (id) => (id === ANA ? 'helpdesk' : null),
    book: {
      phones: () => Promise.resolve([]),
      neighbours: () => Promise.resolve([]),
      give: () => Promise.resolve(null),
    },
    clock: {
      now: () => Promise.resolve(0),
      moveBy: () => Promise.resolve(0),
      nextDueAt: () => Promise.resolve(null),
      businessTimeOf: (instant) => instant + HOUR,
    },
    city: {
      revision: () => Promise.resolve('1'),
      read: () => Promise.resolve({ revision: '1', experts: [], tickets: [] }),
      story: () => Promise.resolve(null),
    },
    faults: [],
    health: { read: () => Promise.resolve([]) },
  });
  return server;
};

beforeEach(async () => {
  emulator = await startSlackEmulator();
  const { control } = emulator;
  for (const [id, name] of [[ANA, 'Ana Berg'] as const, [BEN, 'Ben Rau'] as const]) {
    await control.createUser({ id, name: name.toLowerCase().replace(' ', '.'), realName: name });
  }
  await control.createChannel({ id: DESK, name: 'helpdesk', members: [ANA, BEN] });
  await control.createChannel({ id: 'C0OTHERS', name: 'others', members: [BEN] });
  app = await serve(control);
  url = await app.listen({ host: '127.0.0.1', port: 0 });
});

afterEach(async () => {
  await app.close();
  await emulator.close();
});

const see = async (user: string, after = 0): Promise<SlackPicture> =>
  (await (await fetch(`${url}/sandbox/api/slack?user=${user}&after=${after}`)).json()) as SlackPicture;

const act = async (user: string, what: string, input: unknown): Promise<{ status: number; body: unknown }> => {
  const response = await fetch(`${url}/sandbox/api/slack/${user}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
  });
  return { status: response.status, body: await response.json() };
};

const write = async (user: string, text: string, threadTs?: string): Promise<string> => {
  const { body } = await act(user, 'post', { channel: DESK, text, ...(threadTs !== undefined && { threadTs }) });
  return (body as { ts: string }).ts;
};

const textsIn = ({ channels }: SlackPicture): string[] =>
  channels.flatMap(({ messages }) => messages.map(({ text }) => text));

test('each colleague sees the channels they are in, and what was written there', async () => {
  await write(ANA, 'Hello');
  const seen = await see(BEN);
  expect(seen).toMatchObject({ fresh: true, user: BEN, modal: null, home: null });
  expect(seen.channels.map(({ name }) => name)).toEqual(['helpdesk', 'others']);
  expect(textsIn(seen)).toEqual(['Hello']);
  expect((await see(ANA)).channels.map(({ name }) => name)).toEqual(['helpdesk']);
});

test('who asks from a revision on gets what changed since, and all of it where that revision is none of ours', async () => {
  await write(ANA, 'First');
  const { seq } = await see(BEN);
  await write(ANA, 'Second');
  const since = await see(BEN, seq);
  expect(since.fresh).toBe(false);
  expect(textsIn(since)).toEqual(['Second']);
  expect(await see(BEN, 999_999)).toMatchObject({ fresh: true });
});

test('a reply shows at its parent, with who wrote it and when, in business time', async () => {
  const parent = await write(ANA, 'A ticket');
  const before = Date.now();
  await write(BEN, 'A note', parent);
  const [message] = (await see(ANA)).channels[0]!.messages;
  expect(message).toMatchObject({ replyCount: 1, replyUsers: [BEN] });
  expect(message!.lastReplyAt! - HOUR).toBeGreaterThanOrEqual(Math.floor(before / 1_000) * 1_000);
});

test('people change and take back their own words, and nobody else’s', async () => {
  const ts = await write(ANA, 'Helo');
  expect((await act(BEN, 'edit', { channel: DESK, ts, text: 'Mine' })).status).toBe(409);
  expect((await act(ANA, 'edit', { channel: DESK, ts, text: 'Hello' })).status).toBe(200);
  expect((await see(BEN)).channels[0]?.messages[0]).toMatchObject({ text: 'Hello', edited: true });
  expect((await act(ANA, 'delete', { channel: DESK, ts })).status).toBe(200);
  expect((await see(BEN)).channels[0]?.messages[0]).toMatchObject({ deleted: true });
});

test('what concerns one person is seen by that one alone', async () => {
  // Nobody takes commands here: Slack itself tells the one who typed it.
  await act(ANA, 'slash', { channel: DESK, command: '/callout', text: 'health' });
  expect((await see(ANA)).whispers).toMatchObject([{ channel: DESK, author: 'Slackbot' }]);
  expect((await see(BEN)).whispers).toEqual([]);
});

test('people come with what they are to the product, without the app', async () => {
  const { people } = (await (await fetch(`${url}/sandbox/api/slack/people`)).json()) as { people: unknown };
  expect(people).toEqual([
    { id: ANA, name: 'Ana Berg', role: 'helpdesk' },
    { id: BEN, name: 'Ben Rau', role: null },
  ]);
});

test.each([
  ['post', { channel: DESK, text: ' ' }],
  ['post', { channel: DESK }],
  ['edit', { channel: DESK, ts: 'now', text: 'Hello' }],
  ['press', { channel: DESK, messageTs: '1.0' }],
  ['slash', { channel: DESK, command: 'callout', text: '' }],
  ['submit', { viewId: 'V1', values: { a: 1 } }],
])('%s with %j is not understood', async (what, input) => {
  expect((await act(ANA, what, input)).status).toBe(400);
});

test('a page elsewhere, and one without a Slack, are told so', async () => {
  const foreign = await fetch(`${url}/sandbox/api/slack?user=${ANA}`, { headers: { origin: 'http://evil.example' } });
  expect(foreign.status).toBe(403);
  const without = await serve(null);
  const address = await without.listen({ host: '127.0.0.1', port: 0 });
  expect((await fetch(`${address}/sandbox/api/slack?user=${ANA}`)).status).toBe(409);
  expect(await (await fetch(`${address}/sandbox/api/slack/people`)).json()).toEqual({ people: [] });
  await without.close();
});
