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
  emulator = await startSlackEmulator({ ackDeadlineMs: 1_500 });
  slack = webClient(emulator);
  app = await receiveDeliveries(emulator.signingSecret);
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  const { interactivityUrl, commandsUrl } = app.urls;
  await emulator.control.configure({ interactivityUrl, commandsUrl });
});

afterEach(async () => {
  await emulator.close();
  await app.close();
});

const button = (label: string, more = {}) => ({
  type: 'button' as const,
  text: { type: 'plain_text' as const, text: label },
  action_id: label.toLowerCase(),
  value: `value-${label}`,
  ...more,
});
const plain = (text: string) => ({ type: 'plain_text' as const, text });

async function postButtons(...elements: ReturnType<typeof button>[]): Promise<string> {
  const blocks = [{ type: 'actions' as const, block_id: 'row', elements }];
  return (await slack.chat.postMessage({ channel: desk, text: 'T-1', blocks })).ts!;
}

const reply = (url: string | null, body: unknown) =>
  fetch(url!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('a press arrives signed, with all that an app needs to answer it', async () => {
  const ts = await postButtons(button('Take'), button('Enrich'));
  const pressed = await emulator.control.press({ user: ann, channel: desk, label: 'Enrich' });
  expect(pressed).toMatchObject({ outcome: 'acknowledged', actionId: 'enrich', blockId: 'row', value: 'value-Enrich' });
  const [received] = app.received;
  expect(received).toMatchObject({ path: '/interactivity', isSigned: true });
  expect(received?.headers['content-type']).toContain('application/x-www-form-urlencoded');
  expect(received?.body).toMatchObject({
    type: 'block_actions',
    user: { id: ann, team_id: 'T0CALLOUT01' },
    container: { type: 'message', message_ts: ts, channel_id: desk, is_ephemeral: false },
    channel: { id: desk, name: 'helpdesk' },
    message: { ts, text: 'T-1' },
    trigger_id: pressed.triggerId,
    response_url: pressed.responseUrl,
    actions: [{ type: 'button', action_id: 'enrich', block_id: 'row', value: 'value-Enrich' }],
  });
});

test('menus tell what was chosen', async () => {
  const options = ['Bosch', 'Miele'].map((text) => ({ text: plain(text), value: text.toLowerCase() }));
  const elements = [{ type: 'static_select' as const, action_id: 'model', placeholder: plain('Model'), options }];
  await slack.chat.postMessage({ channel: desk, text: 'x', blocks: [{ type: 'actions', block_id: 'm', elements }] });
  await emulator.control.press({ user: ann, channel: desk, actionId: 'model', selectedOption: 'miele' });
  await emulator.control.press({ user: ann, channel: desk, label: 'Bosch' });
  expect(app.received.map(({ body }) => body.actions?.[0]?.['selected_option'])).toMatchObject([
    { value: 'miele' },
    { value: 'bosch' },
  ]);
  const unknown = emulator.control.press({ user: ann, channel: desk, label: 'Model', selectedOption: 'AEG' });
  await expect(unknown).rejects.toThrow('there is no option "AEG"');
});

test('a question is asked first, and a no never reaches the app', async () => {
  const confirm = { title: plain('Reject?'), text: plain('For good'), confirm: plain('Yes'), deny: plain('No') };
  await postButtons(button('Reject', { confirm }));
  const denied = await emulator.control.press({ user: ann, channel: desk, label: 'Reject', confirm: 'deny' });
  expect(denied).toMatchObject({ outcome: 'denied', confirm: { title: 'Reject?', text: 'For good' } });
  expect(app.received).toHaveLength(0);
  await emulator.control.press({ user: ann, channel: desk, label: 'Reject' });
  expect(app.received).toHaveLength(1);
});

test('what the app does not acknowledge fails before the eyes of the person, once', async () => {
  await postButtons(button('Take'));
  app.app.behave = (_received, response) => void (response.statusCode = 500);
  const refused = await emulator.control.press({ user: ann, channel: desk, label: 'Take' });
  expect(refused).toMatchObject({ outcome: 'failed', problem: 'dispatch_failed' });
  app.app.behave = () => new Promise(() => undefined);
  const late = await emulator.control.slash({ user: ann, channel: desk, command: '/callout', text: 'health' });
  expect(late).toMatchObject({ outcome: 'failed', problem: 'operation_timeout' });
  expect(app.received).toHaveLength(2);
  expect((await emulator.control.ephemerals({ user: ann })).map(({ from, text }) => [from, text])).toEqual([
    ['slack', 'This action did not work. Try again?'],
    ['slack', '/callout failed with the error "operation_timeout"'],
  ]);
});

test('a command comes as a form, and its answer is shown to its person or to all', async () => {
  app.app.behave = (_received, response) => void response.end('All is well');
  const run = await emulator.control.slash({ user: ann, channel: desk, command: '/callout', text: 'search a&b' });
  expect(run.answer).toMatchObject({ responseType: 'ephemeral', text: 'All is well' });
  const fields = { command: '/callout', text: 'search a&amp;b', user_id: ann, channel_id: desk };
  expect(app.received[0]).toMatchObject({ path: '/commands', isSigned: true, body: fields });
  expect(await emulator.control.ephemerals({ user: ann })).toMatchObject([{ text: 'All is well', via: 'command' }]);
  app.app.behave = (_received, response) => void response.end('{"response_type":"in_channel","text":"T-1"}');
  await emulator.control.slash({ user: ann, channel: desk, command: '/callout', text: 'T-1' });
  expect((await emulator.control.history({ channel: desk })).messages).toMatchObject([{ text: 'T-1', sentBy: 'bot' }]);
});

test('only commands that exist can be typed', async () => {
  await emulator.control.configure({ commands: ['/callout'] });
  const other = emulator.control.slash({ user: ann, channel: desk, command: '/other' });
  await expect(other).rejects.toThrow('/other is not a valid command');
});

test('a response URL answers five times: to one, to all, in place of the original', async () => {
  const ts = await postButtons(button('Take'));
  const { responseUrl } = await emulator.control.press({ user: ann, channel: desk, label: 'Take' });
  expect((await reply(responseUrl, { text: 'only you' })).status).toBe(200);
  await reply(responseUrl, { text: 'in the thread', response_type: 'in_channel', thread_ts: ts });
  await reply(responseUrl, { text: 'taken', replace_original: true });
  expect((await reply(responseUrl, { text: '', blocks: [] })).status).toBe(400);
  const { messages } = await emulator.control.thread({ channel: desk, threadTs: ts });
  expect(messages).toMatchObject([
    { text: 'taken', blocks: [] },
    { text: 'in the thread', threadTs: ts },
  ]);
  expect(await emulator.control.ephemerals({ user: ann })).toMatchObject([{ text: 'only you', via: 'response_url' }]);
  await reply(responseUrl, { text: 'four' });
  await reply(responseUrl, { text: 'five' });
  const sixth = await reply(responseUrl, { text: 'six' });
  expect([sixth.status, await sixth.json()]).toEqual([404, { ok: false, error: 'used_url' }]);
});

test('buttons of an ephemeral work, and its original can be taken away', async () => {
  const blocks = [{ type: 'actions' as const, elements: [button('Undo')] }];
  await slack.chat.postEphemeral({ channel: desk, user: ann, text: 'done', blocks });
  const { responseUrl } = await emulator.control.press({ user: ann, channel: desk, label: 'Undo' });
  expect(app.received[0]?.body).toMatchObject({ container: { is_ephemeral: true } });
  expect(app.received[0]?.body['message']).toBeUndefined();
  await reply(responseUrl, { delete_original: true });
  const [ephemeral] = await emulator.control.ephemerals({ user: ann });
  expect(ephemeral?.deletedAt).not.toBeNull();
});

const home = (label: string) => ({
  type: 'home' as const,
  blocks: [{ type: 'actions' as const, elements: [button(label)] }],
});

test('the home tab is published, conflicts by hash, and its buttons name the view', async () => {
  const { view } = await slack.views.publish({ user_id: ann, view: home('Refresh') });
  await slack.views.publish({ user_id: ann, view: home('Reload'), hash: view!.hash! });
  const stale = slack.views.publish({ user_id: ann, view: home('Old'), hash: view!.hash! });
  await expect(stale).rejects.toMatchObject({ data: { error: 'hash_conflict' } });
  await emulator.control.press({ user: ann, label: 'Reload' });
  expect(app.received[0]?.body).toMatchObject({
    container: { type: 'view', view_id: view!.id },
    view: { type: 'home' },
  });
});

test('faults between Slack and the app: a press that is dropped or comes twice', async () => {
  await postButtons(button('Take'));
  const fault = (kind: 'drop' | 'duplicate') =>
    emulator.control.injectDeliveryFault({ fault: { kind }, kinds: ['interactivity'], times: 1 });
  await fault('drop');
  expect((await emulator.control.press({ user: ann, channel: desk, label: 'Take' })).problem).toBe('dispatch_failed');
  await fault('duplicate');
  const twice = await emulator.control.press({ user: ann, channel: desk, label: 'Take' });
  await eventually(() => app.received.length === 2);
  expect(app.received.map(({ body }) => body.trigger_id)).toEqual([twice.triggerId, twice.triggerId]);
});

test('a message shortcut carries the message', async () => {
  const { ts } = await emulator.control.postMessage({ user: ann, channel: desk, text: 'note' });
  await emulator.control.shortcut({ user: ann, callbackId: 'make_ticket', channel: desk, messageTs: ts });
  expect(app.received[0]?.body).toMatchObject({ type: 'message_action', callback_id: 'make_ticket', message: { ts } });
});
