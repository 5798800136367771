import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify from 'fastify';
import { slackControl, slackEvents } from './control-client.ts';
import type { EmulatorEvent } from './emulator.ts';
import { createSlackEmulator } from './slack-emulator.ts';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { eventually, receiveDeliveries } from './test/receive-deliveries.ts';
import { webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const ann = 'U0ANN';
let emulator: SlackEmulator;

beforeEach(async () => {
  emulator = await startSlackEmulator();
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
});

afterEach(() => emulator.close());

test('another process has the same control over HTTP, and waits without asking again and again', async () => {
  const control = slackControl(emulator.root);
  const waiting = control.waitForMessage(desk, ({ text }) => text === 'hello');
  await webClient(emulator).chat.postMessage({ channel: desk, text: 'hello' });
  expect(await waiting).toMatchObject({ sentBy: 'bot', channel: desk });
  const bytes = new Uint8Array([1, 2, 3]);
  const { ts } = await control.postMessage({ user: ann, channel: desk, file: { name: 'a.bin', bytes } });
  const { messages } = await control.history({ channel: desk });
  const fileId = messages.find((message) => message.ts === ts)!.fileIds[0]!;
  expect(await control.downloadFile({ fileId })).toMatchObject({ base64: 'AQID', name: 'a.bin' });
});

test('wrong input, unknown operations and what nobody could do are told apart', async () => {
  const call = async (name: string, body: unknown) =>
    (await fetch(`${emulator.root}/control/${name}`, { method: 'POST', body: JSON.stringify(body) })).status;
  expect(await call('postMessage', { user: ann, chanel: desk, text: 'x' })).toBe(400);
  expect(await call('telepathy', {})).toBe(404);
  expect(await call('postMessage', { user: 'U0NOBODY', channel: desk, text: 'x' })).toBe(409);
  await emulator.control.leaveChannel({ channel: desk, user: ann });
  const outside = emulator.control.postMessage({ user: ann, channel: desk, text: 'x' });
  await expect(outside).rejects.toThrow(`user ${ann} is not in channel ${desk}`);
});

test('every change has a revision, and a page follows from the one it knows', async () => {
  const stop = new AbortController();
  const seen: EmulatorEvent[] = [];
  const following = (async () => {
    for await (const event of slackEvents(emulator.root, stop.signal)) seen.push(event);
  })().catch(() => undefined);
  await eventually(async () => (await emulator.control.settings()).watchers === 1);
  const { seq, ts } = await emulator.control.postMessage({ user: ann, channel: desk, text: 'one' });
  await emulator.control.postMessage({ user: ann, channel: desk, text: 'reply', threadTs: ts });
  await eventually(() => seen.length === 3);
  stop.abort();
  await following;
  expect(seen.map(({ kind, channel }) => [kind, channel])).toEqual([
    ['message', desk],
    ['message', desk],
    ['edit', desk],
  ]);
  const news = await emulator.control.history({ channel: desk, after: seq });
  expect(news.messages).toMatchObject([{ ts, replyCount: 1 }, { text: 'reply' }]);
  expect(news.seq).toBe(seen.at(-1)?.seq);
});

test('waiting for screens: an ephemeral, a modal, a home tab', async () => {
  const slack = webClient(emulator);
  const { control } = emulator;
  const waits = Promise.all([
    control.waitForEphemeral(ann, ({ text }) => text === 'psst'),
    control.waitForHome(ann, ({ view }) => view.blocks.length === 1),
  ]);
  await slack.chat.postEphemeral({ channel: desk, user: ann, text: 'psst' });
  await slack.views.publish({ user_id: ann, view: { type: 'home', blocks: [{ type: 'divider' }] } });
  expect(await waits).toMatchObject([{ user: ann }, { type: 'home' }]);
  expect(await control.waitForModal(ann, (modal) => modal === null)).toBeNull();
  const never = control.waitForMessage(desk, ({ text }) => text === 'never', { timeoutMs: 50 });
  await expect(never).rejects.toThrow('not what was waited for');
});

test('a world that is kept finds its channels again, and what was not delivered', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'slack-'));
  const stateFile = join(folder, 'slack.json');
  const app = await receiveDeliveries(emulator.signingSecret);
  const first = await startSlackEmulator({ stateFile });
  await first.control.createUser({ id: ann, name: 'ann' });
  await first.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  await first.control.configure(app.urls);
  await first.control.holdEvents();
  const { ts } = await first.control.postMessage({ user: ann, channel: desk, text: 'kept' });
  await first.close();
  expect(app.received).toHaveLength(0);

  const second = await startSlackEmulator({ stateFile });
  await eventually(() => app.received.length === 1);
  expect(app.events()).toMatchObject([{ ts, text: 'kept' }]);
  expect((await second.control.history({ channel: desk })).messages).toMatchObject([{ ts }]);
  await second.close();
  await app.close();
  await rm(folder, { recursive: true });
});

test('mounted under a prefix in a server of somebody else, it is reached there', async () => {
  const mounted = createSlackEmulator();
  const server = fastify({ forceCloseConnections: true });
  await server.register(mounted.routes, { prefix: '/slack' });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  await mounted.control.createChannel({ id: desk, name: 'helpdesk' });
  await mounted.control.configure({ socketMode: true });
  const root = `${address}/slack`;
  const slack = webClient({ apiUrl: `${root}/api/`, botToken: mounted.botToken });
  await slack.chat.postMessage({ channel: desk, text: 'hello' });
  const { messages } = await slackControl(root).history({ channel: desk });
  expect(messages).toMatchObject([{ text: 'hello' }]);
  const { url } = await webClient({ apiUrl: `${root}/api/`, botToken: mounted.appToken }).apps.connections.open({});
  expect(url).toContain('/slack/link/?ticket=');
  mounted.stop();
  await server.close();
});

test('a reset begins anew, and revisions and ids go on', async () => {
  const { ts } = await emulator.control.postMessage({ user: ann, channel: desk, text: 'x' });
  const { seq } = await emulator.control.settings();
  await emulator.control.reset();
  expect(await emulator.control.channels()).toEqual([]);
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  const next = await emulator.control.postMessage({ user: ann, channel: desk, text: 'y' });
  expect(next.seq).toBeGreaterThan(seq);
  expect(Number(next.ts)).toBeGreaterThan(Number(ts));
});
