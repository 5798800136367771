import type { ModalView, WebClient } from '@slack/web-api';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { receiveDeliveries } from './test/receive-deliveries.ts';
import { codeOf, refusalOf, webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const ann = 'U0ANN';
let emulator: SlackEmulator;
let slack: WebClient;
let app: Awaited<ReturnType<typeof receiveDeliveries>>;
let now: number;
/** What the app says to the next submission. */
let answer: unknown;

beforeEach(async () => {
  now = Date.now();
  answer = undefined;
  emulator = await startSlackEmulator({ clock: () => now, ackDeadlineMs: 3_000 });
  slack = webClient(emulator);
  app = await receiveDeliveries(emulator.signingSecret, ({ body }, response) => {
    if (body.type === 'view_submission' && answer !== undefined) response.end(JSON.stringify(answer));
  });
  await emulator.control.createUser({ id: ann, name: 'ann' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
  const { interactivityUrl, commandsUrl } = app.urls;
  await emulator.control.configure({ interactivityUrl, commandsUrl });
});

afterEach(async () => {
  await emulator.close();
  await app.close();
});

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const note = { type: 'plain_text_input' as const, action_id: 'text', min_length: 3, max_length: 10 };
const urgency = {
  type: 'static_select' as const,
  action_id: 'level',
  options: ['Standard', 'Urgent'].map((text) => ({ text: plain(text), value: text.toLowerCase() })),
};
const modal = (title = 'Enrich', more: Partial<ModalView> = {}): ModalView => ({
  type: 'modal',
  title: plain(title),
  submit: plain('Save'),
  callback_id: 'enrich',
  private_metadata: 'T-1',
  blocks: [
    { type: 'input', block_id: 'note', label: plain('Note'), element: note },
    { type: 'input', block_id: 'urgency', label: plain('Urgency'), optional: true, element: urgency },
    {
      type: 'actions',
      block_id: 'row',
      elements: [{ type: 'button', action_id: 'more', text: plain('More') }],
    },
  ],
  ...more,
});

async function trigger(): Promise<string> {
  return (await emulator.control.slash({ user: ann, channel: desk, command: '/callout' })).triggerId;
}

async function open(view = modal()) {
  return (await slack.views.open({ trigger_id: await trigger(), view })).view!;
}

const top = async () => (await emulator.control.modal({ user: ann })).top;

test('a trigger opens one modal within three seconds', async () => {
  const spent = await trigger();
  await slack.views.open({ trigger_id: spent, view: modal() });
  expect(await codeOf(slack.views.open({ trigger_id: spent, view: modal() }))).toBe('exchanged_trigger_id');
  const late = await trigger();
  now += 3_001;
  expect(await codeOf(slack.views.open({ trigger_id: late, view: modal() }))).toBe('expired_trigger_id');
  expect(await codeOf(slack.views.open({ trigger_id: '1.2.3', view: modal() }))).toBe('invalid_trigger_id');
});

test('a modal that is refused leaves its trigger usable', async () => {
  const trigger_id = await trigger();
  const refusal = await refusalOf(slack.views.open({ trigger_id, view: modal('a title that is far too long') }));
  expect(refusal.error).toBe('invalid_arguments');
  expect(refusal.messages).toEqual(['[ERROR] must be less than 25 characters [json-pointer:/view/title/text]']);
  await slack.views.open({ trigger_id, view: modal() });
});

test.each<[string, Record<string, unknown>, string]>([
  ['without a way to send its inputs', { submit: undefined }, 'missing required field: submit [json-pointer:/view]'],
  [
    'of 101 blocks',
    { blocks: Array.from({ length: 101 }, () => ({ type: 'divider' })) },
    'no more than 100 items allowed [json-pointer:/view/blocks]',
  ],
  [
    'with too much hidden data',
    { private_metadata: 'm'.repeat(3_001) },
    'must be less than 3001 characters [json-pointer:/view/private_metadata]',
  ],
  [
    'with a long button',
    { submit: plain('s'.repeat(25)) },
    'must be less than 25 characters [json-pointer:/view/submit/text]',
  ],
])('a modal %s is refused', async (_what, change, message) => {
  const view = JSON.parse(JSON.stringify({ ...modal(), ...change })) as ModalView;
  const refusal = await refusalOf(slack.views.open({ trigger_id: await trigger(), view }));
  expect(refusal).toEqual({ error: 'invalid_arguments', messages: [`[ERROR] ${message}`] });
});

test('a form is sent with all it holds, typed, and closes', async () => {
  await open();
  const sent = await emulator.control.submitView({ user: ann, values: { Note: 'leaks', urgency: 'Urgent' } });
  expect(sent).toMatchObject({ outcome: 'closed', modal: null });
  expect(app.received.at(-1)?.body).toMatchObject({
    type: 'view_submission',
    view: {
      callback_id: 'enrich',
      private_metadata: 'T-1',
      state: {
        values: {
          note: { text: { type: 'plain_text_input', value: 'leaks' } },
          urgency: { level: { type: 'static_select', selected_option: { value: 'urgent', text: { text: 'Urgent' } } } },
        },
      },
    },
  });
});

test('what Slack would not let a person send never reaches the app', async () => {
  await open();
  const before = app.received.length;
  const empty = await emulator.control.submitView({ user: ann });
  expect(empty).toMatchObject({ outcome: 'incomplete', errors: { note: 'Please complete this required field.' } });
  const short = await emulator.control.submitView({ user: ann, values: { note: 'ab' } });
  expect(short.errors).toEqual({ note: 'Please enter at least 3 characters.' });
  const long = await emulator.control.submitView({ user: ann, values: { note: 'abcdefghijk' } });
  expect(long.errors).toEqual({ note: 'Please enter no more than 10 characters.' });
  expect(app.received).toHaveLength(before);
});

test('the app may answer with errors, another view, one on top, or an end to all', async () => {
  await open();
  const submit = () => emulator.control.submitView({ user: ann, values: { note: 'leaks' } });
  answer = { response_action: 'errors', errors: { note: 'Say more' } };
  expect(await submit()).toMatchObject({ outcome: 'errors', modal: { errors: { note: 'Say more' } } });
  answer = { response_action: 'update', view: modal('Second') };
  expect(await submit()).toMatchObject({
    outcome: 'updated',
    modal: { view: { title: { text: 'Second' } }, errors: {} },
  });
  answer = { response_action: 'push', view: modal('Third') };
  expect(await submit()).toMatchObject({ outcome: 'pushed', modal: { view: { title: { text: 'Third' } } } });
  expect((await emulator.control.modal({ user: ann })).stack).toHaveLength(2);
  answer = { response_action: 'clear' };
  expect(await submit()).toMatchObject({ outcome: 'cleared', modal: null });
});

test.each([
  ['an error of no input', { response_action: 'errors', errors: { nobody: 'x' } }, 'there is no input block "nobody"'],
  ['an unknown action', { response_action: 'dance' }, 'unknown response_action "dance"'],
  ['a broken view', { response_action: 'update', view: { type: 'modal' } }, 'missing required field: title'],
])('an answer with %s is trouble for the person, who keeps what was typed', async (_what, given, detail) => {
  await open();
  answer = given;
  const sent = await emulator.control.submitView({ user: ann, values: { note: 'leaks' } });
  expect(sent).toMatchObject({
    outcome: 'failed',
    problem: 'invalid_response',
    modal: { problem: 'We had some trouble connecting. Try again?', values: { note: { text: { value: 'leaks' } } } },
  });
  expect(sent.detail).toContain(detail);
});

test('updates keep what was typed, and a stale hash is refused', async () => {
  const view = await open();
  await emulator.control.pressInView({ user: ann, label: 'More', values: { Note: 'typed' } });
  expect(app.received.at(-1)?.body).toMatchObject({
    container: { type: 'view', view_id: view.id },
    view: { state: { values: { note: { text: { value: 'typed' } } } } },
    actions: [{ action_id: 'more' }],
  });
  await slack.views.update({ view_id: view.id!, hash: view.hash!, view: modal('Changed') });
  expect(await top()).toMatchObject({
    view: { title: { text: 'Changed' } },
    values: { note: { text: { value: 'typed' } } },
  });
  const stale = slack.views.update({ view_id: view.id!, hash: view.hash!, view: modal() });
  expect(await codeOf(stale)).toBe('hash_conflict');
  expect(await codeOf(slack.views.update({ view_id: 'V0NONE', view: modal() }))).toBe('not_found');
});

test('modals pile up three deep, from triggers made inside', async () => {
  await open();
  const push = async (title: string) => {
    const { triggerId } = await emulator.control.pressInView({ user: ann, label: 'More' });
    return slack.views.push({ trigger_id: triggerId!, view: modal(title) });
  };
  await push('Second');
  await push('Third');
  expect(await codeOf(push('Fourth'))).toBe('push_limit_reached');
  expect(await codeOf(slack.views.push({ trigger_id: await trigger(), view: modal() }))).toBe('not_found');
});

test('closing is told where the view asked for it', async () => {
  await open();
  expect(await emulator.control.closeView({ user: ann })).toMatchObject({ notified: false, modal: null });
  await open(modal('Told', { notify_on_close: true }));
  expect(await emulator.control.closeView({ user: ann })).toMatchObject({ notified: true });
  expect(app.received.at(-1)?.body).toMatchObject({
    type: 'view_closed',
    is_cleared: false,
    view: { private_metadata: 'T-1' },
  });
});

test('names of views are unique', async () => {
  await open(modal('One', { external_id: 'ticket-1' }));
  await slack.views.update({ external_id: 'ticket-1', view: modal('Renamed', { external_id: 'ticket-1' }) });
  const second = slack.views.open({ trigger_id: await trigger(), view: modal('Two', { external_id: 'ticket-1' }) });
  expect(await codeOf(second)).toBe('duplicate_external_id');
});
