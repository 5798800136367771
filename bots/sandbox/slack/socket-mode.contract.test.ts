import { SocketModeClient } from '@slack/socket-mode';
import { WebSocket } from 'ws';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { eventually } from './test/receive-deliveries.ts';
import { codeOf, silentLogger, webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const ann = 'U0ANN';
let emulator: SlackEmulator;
let clients: SocketModeClient[];
let heard: Heard[];

/** What the real client hands on. */
interface Heard {
  client: SocketModeClient;
  type: string;
  body: { event_id?: string; event?: { text?: string }; command?: string };
  ack: (response?: Record<string, unknown>) => Promise<void>;
  retry_num?: number;
}

/** Says what the app does with an envelope; nothing: it does not acknowledge. */
let behave: (one: Heard) => Promise<void>;

beforeEach(async () => {
  clients = [];
  heard = [];
  behave = ({ ack }) => ack();
  emulator = await startSlackEmulator({ retryPausesMs: [20, 400, 800], ackDeadlineMs: 1_000 });
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  await emulator.control.configure({ socketMode: true });
});

afterEach(async () => {
  await Promise.all(clients.map((client) => client.disconnect()));
  await emulator.close();
});

/** The client waits for as long before it connects again. */
async function connect(clientPingTimeout = 5_000): Promise<SocketModeClient> {
  const client = new SocketModeClient({
    appToken: emulator.appToken,
    logger: silentLogger,
    clientPingTimeout,
    clientOptions: { slackApiUrl: emulator.apiUrl, retryConfig: { retries: 0 } },
  });
  client.on('slack_event', (one: Omit<Heard, 'client'>) => {
    heard.push({ ...one, client });
    void behave({ ...one, client });
  });
  clients.push(client);
  await client.start();
  return client;
}

const say = (text: string) => emulator.control.postMessage({ user: ann, channel: desk, text });
const connections = async () => (await emulator.control.settings()).connections;

test('events, presses and commands come through the socket, and answers go back in the acknowledgement', async () => {
  await connect();
  behave = ({ type, ack }) => ack(type === 'slash_commands' ? { text: 'All is well' } : undefined);
  const { eventIds } = await say('hello');
  await eventually(() => heard.length === 1);
  expect(heard[0]).toMatchObject({ type: 'events_api', body: { event_id: eventIds[0], event: { text: 'hello' } } });
  const run = await emulator.control.slash({ user: ann, channel: desk, command: '/callout' });
  expect(run).toMatchObject({ outcome: 'acknowledged', answer: { text: 'All is well', responseType: 'ephemeral' } });
  const elements = [{ type: 'button' as const, action_id: 'a', text: { type: 'plain_text' as const, text: 'Take' } }];
  await webClient(emulator).chat.postMessage({ channel: desk, text: 'x', blocks: [{ type: 'actions', elements }] });
  const pressed = await emulator.control.press({ user: ann, channel: desk, label: 'Take' });
  expect(pressed.outcome).toBe('acknowledged');
  expect(heard.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['events_api', 'slash_commands', 'interactive']),
  );
});

test('a form is answered in the acknowledgement too', async () => {
  await connect();
  const { triggerId } = await emulator.control.slash({ user: ann, channel: desk, command: '/callout' });
  const view = {
    type: 'modal' as const,
    title: { type: 'plain_text' as const, text: 'Note' },
    submit: { type: 'plain_text' as const, text: 'Save' },
    blocks: [
      {
        type: 'input' as const,
        block_id: 'note',
        label: { type: 'plain_text' as const, text: 'Note' },
        element: { type: 'plain_text_input' as const, action_id: 'text' },
      },
    ],
  };
  await webClient(emulator).views.open({ trigger_id: triggerId, view });
  behave = ({ ack }) => ack({ response_action: 'errors', errors: { note: 'Say more' } });
  const sent = await emulator.control.submitView({ user: ann, values: { Note: 'x' } });
  expect(sent).toMatchObject({ outcome: 'errors', errors: { note: 'Say more' } });
});

test('what is not acknowledged comes again under its id', async () => {
  await connect();
  behave = ({ ack }) => (heard.length > 1 ? ack() : Promise.resolve());
  const { eventIds } = await say('hello');
  await eventually(async () => (await emulator.control.events({ state: 'delivered' })).length === 1);
  expect(heard.map(({ body }) => body.event_id)).toEqual([eventIds[0], eventIds[0]]);
  expect(heard.map(({ retry_num: retry }) => retry)).toEqual([0, 1]);
});

test('each envelope goes to one of several connections', async () => {
  const [one, two] = [await connect(), await connect()];
  for (const text of ['1', '2', '3', '4']) await say(text);
  await eventually(() => heard.length === 4);
  expect(heard.map(({ body }) => body.event?.text ?? '').toSorted()).toEqual(['1', '2', '3', '4']);
  const received = (client: SocketModeClient) => heard.filter((envelope) => envelope.client === client).length;
  expect([received(one), received(two)]).toEqual([2, 2]);
});

test('a connection that Slack recycles or cuts is made again, and nothing is lost', async () => {
  await connect(100);
  for (const reason of ['refresh_requested', 'cut'] as const) {
    await emulator.control.disconnectSockets({ reason });
    const { eventIds } = await say(reason);
    await eventually(async () =>
      (await emulator.control.events({ state: 'delivered' })).some((event) => event.eventId === eventIds[0]),
    );
    await eventually(async () => (await connections()) === 1);
  }
  expect(heard.map(({ body }) => body.event?.text)).toEqual(['refresh_requested', 'cut']);
});

test('nobody connected: presses fail at once, and events are given up after their repeats', async () => {
  const late = await emulator.control.slash({ user: ann, channel: desk, command: '/callout' });
  expect(late.problem).toBe('dispatch_failed');
  await say('hello');
  await eventually(async () => (await emulator.control.events({ state: 'given-up' })).length === 1);
});

test('the address is given for the app token alone, for one connection each', async () => {
  expect(await codeOf(webClient(emulator).apps.connections.open({}))).toBe('not_allowed_token_type');
  const { url } = await webClient(emulator, emulator.appToken).apps.connections.open({});
  expect(url).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/link\/\?ticket=/);
  const status = () =>
    new Promise<string>((resolve) => {
      const socket = new WebSocket(url!);
      socket.once('open', () => {
        socket.close();
        resolve('open');
      });
      socket.once('error', () => resolve('refused'));
    });
  expect(await status()).toBe('open');
  expect(await status()).toBe('refused');
});
