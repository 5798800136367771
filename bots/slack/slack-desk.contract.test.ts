import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DeskCard } from '../../core/desk/cards/desk-card.ts';
import type { DeskPlatform } from '../../core/ports/desk-platform.ts';
import { ANN, HELPDESK, MANAGERS, openSlack, type OpenSlack } from '../../test/open-slack.ts';
import { refOf } from '../contract/say-on.ts';
import { createSlackAdapter } from './slack-adapter.ts';
import { createSlackClient } from './slack-client.ts';
import { createSlackDesk } from './slack-desk.ts';

let slack: OpenSlack;
let desk: DeskPlatform;

beforeEach(async () => {
  slack = await openSlack();
  desk = createSlackDesk(slack.account);
});
afterEach(() => slack.close());

const control = () => slack.emulator.control;

const client = () => createSlackClient(slack.account);

const card = (text: string): DeskCard => ({ text, blocks: [{ kind: 'text', text }] });

const shown = async (channel = HELPDESK) =>
  (await control().history({ channel })).messages.filter(({ sentBy, subtype }) => sentBy === 'bot' && subtype === null);

/** Everything that a card can hold, by a stranger who means ill. */
const HOSTILE = '<!channel> <@U0ANN> & *x* _y_ `z` :tv: <https://evil.example|click>';
const FULL: DeskCard = {
  text: HOSTILE,
  blocks: [
    { kind: 'heading', text: HOSTILE },
    { kind: 'text', text: HOSTILE },
    { kind: 'small', text: '' },
    { kind: 'quote', who: HOSTILE, text: 'x'.repeat(9_000) },
    { kind: 'facts', facts: Array.from({ length: 12 }, (_, n) => ({ label: `Fact ${n}`, value: HOSTILE })) },
    {
      kind: 'item',
      title: HOSTILE,
      text: HOSTILE,
      button: { label: HOSTILE, verb: 'own', about: 'a', style: 'primary' },
    },
    {
      kind: 'buttons',
      buttons: Array.from({ length: 30 }, (_, n) => ({
        label: '',
        verb: 'assign' as const,
        about: `${n}`,
        confirm: { title: HOSTILE.repeat(4), text: HOSTILE.repeat(9), yes: HOSTILE, no: HOSTILE },
      })),
    },
    {
      kind: 'pick',
      label: HOSTILE,
      verb: 'ask_expert',
      about: 'b',
      options: Array.from({ length: 120 }, (_, n) => ({ label: HOSTILE.repeat(2), detail: HOSTILE, value: `${n}` })),
    },
    { kind: 'pick', label: 'Nobody', verb: 'ask_expert', about: 'c', options: [] },
    { kind: 'line' },
  ],
};

describe('the desk in Slack', () => {
  it('posts a page, changes it in its place, and writes below it', async () => {
    const ref = refOf(await desk.post(HELPDESK, null, card('T-ABCDE: new'), 'page:1'));
    await desk.post(HELPDESK, ref, card('Ann: it hums'), 'lines:1');
    expect(await desk.revise(HELPDESK, ref, card('T-ABCDE: scheduled'))).toMatchObject({ kind: 'accepted' });
    const [parent, line] = await shown();
    expect(parent).toMatchObject({ ts: ref, text: 'T-ABCDE: scheduled', replyCount: 1 });
    expect(line).toMatchObject({ threadTs: ref, text: 'Ann: it hums' });
  });

  it('is refused nothing for its size or for what strangers write, and calls nobody', async () => {
    expect(await desk.post(MANAGERS, null, FULL, 'm')).toMatchObject({ kind: 'accepted' });
    const [message] = await shown(MANAGERS);
    expect(message?.text).toContain('&lt;!channel&gt; &lt;@U0ANN&gt; &amp;');
    expect(message?.blocks.length).toBeLessThanOrEqual(50);
  });

  it('finds by its mark what got there though the answer was lost, and nothing else', async () => {
    const parent = refOf(await desk.post(HELPDESK, null, card('page'), 'page:1'));
    await control().injectCallFault({ fault: { kind: 'lose-answer' }, methods: ['chat.postMessage'], times: 2 });
    expect(await desk.post(HELPDESK, null, card('lost page'), 'page:2')).toMatchObject({ maybeDelivered: true });
    expect(await desk.post(HELPDESK, parent, card('lost line'), 'line:1')).toMatchObject({ maybeDelivered: true });

    const [, page, line] = await shown();
    expect(await desk.find(HELPDESK, null, 'page:2')).toEqual({ kind: 'accepted', platformRef: page?.ts });
    expect(await desk.find(HELPDESK, parent, 'line:1')).toEqual({ kind: 'accepted', platformRef: line?.ts });
    expect(await desk.find(HELPDESK, null, 'page:3')).toEqual({ kind: 'accepted', platformRef: null });
    expect(await desk.find(HELPDESK, parent, 'line:2')).toEqual({ kind: 'accepted', platformRef: null });
  });

  it('says so when it can not be searched, instead of claiming that there is nothing', async () => {
    await control().injectCallFault({ fault: { kind: 'status', status: 500 }, methods: ['conversations.history'] });
    expect(await desk.find(HELPDESK, null, 'page:1')).toEqual({
      kind: 'unreachable',
      why: 'HTTP 500',
      maybeDelivered: false,
    });
    await control().clearFaults({});
    await control().leaveChannel({ channel: HELPDESK });
    expect(await desk.find(HELPDESK, null, 'page:1')).toEqual({ kind: 'room_closed', why: 'not_in_channel' });
    await control().revokeToken();
    expect(await desk.find(HELPDESK, null, 'page:1')).toMatchObject({ kind: 'banned' });
  });

  it('puts a sign to a message, as often as it is told', async () => {
    const { ts } = await control().postMessage({ user: ANN, channel: HELPDESK, text: 'to the customer' });
    for (let time = 0; time < 2; time += 1)
      expect(await desk.react(HELPDESK, ts, 'delivered')).toMatchObject({ kind: 'accepted' });
    const { messages } = await control().history({ channel: HELPDESK });
    expect(messages.find((message) => message.ts === ts)?.reactions).toMatchObject([{ name: 'white_check_mark' }]);
  });

  it('shows somebody their overview', async () => {
    expect(await desk.showHome(ANN, FULL)).toMatchObject({ kind: 'accepted' });
    expect((await control().home({ user: ANN })).home?.view.blocks.length).toBeGreaterThan(5);
  });

  it.each([
    ['refused', { kind: 'error', error: 'invalid_blocks' }, { kind: 'refused', why: 'invalid_blocks' }],
    ['scope', { kind: 'error', error: 'missing_scope' }, { kind: 'refused', why: 'missing_scope' }],
    ['revoked', { kind: 'error', error: 'token_revoked' }, { kind: 'banned', why: 'token_revoked' }],
    ['closed', { kind: 'error', error: 'account_inactive' }, { kind: 'banned', why: 'account_inactive' }],
    ['rate limited', { kind: 'ratelimited', retryAfter: 9 }, { kind: 'rate_limited', retryAfter: 9_000 }],
    ['server error', { kind: 'status', status: 503 }, { kind: 'unreachable', maybeDelivered: true }],
    ['internal', { kind: 'error', error: 'internal_error' }, { kind: 'unreachable', maybeDelivered: true }],
    ['reset', { kind: 'reset' }, { kind: 'unreachable', maybeDelivered: true }],
  ] as const)('tells honestly how a call ended: %s', async (_, fault, expected) => {
    await control().injectCallFault({ fault });
    for (const call of [
      () => desk.post(HELPDESK, null, card('x'), 'm'),
      () => desk.revise(HELPDESK, '1763740800.000200', card('x')),
      () => desk.react(HELPDESK, '1763740800.000200', 'failed'),
      () => desk.showHome(ANN, card('x')),
    ]) {
      const delivery = await call();
      expect(delivery).toMatchObject(expected);
      expect(JSON.stringify(delivery)).not.toContain(slack.account.botToken);
    }
  });

  it('knows a page that somebody has deleted, with or without replies, and looks for nothing below it', async () => {
    const lonely = refOf(await desk.post(HELPDESK, null, card('lonely'), 'page:1'));
    const answered = refOf(await desk.post(HELPDESK, null, card('answered'), 'page:2'));
    await desk.post(HELPDESK, answered, card('a line'), 'lines:1');
    for (const ts of [lonely, answered]) await client().chat.delete({ channel: HELPDESK, ts });
    for (const ref of [lonely, answered])
      expect(await desk.revise(HELPDESK, ref, card('x'))).toEqual({ kind: 'page_gone', why: 'message_not_found' });
    expect(await desk.post(HELPDESK, lonely, card('x'), 'lines:2')).toMatchObject({ kind: 'page_gone' });
    expect(await desk.find(HELPDESK, lonely, 'lines:2')).toEqual({ kind: 'accepted', platformRef: null });
  });

  it('takes a line back that Slack has put into the channel, because its thread was just deleted', async () => {
    const called: string[] = [];
    const server = createServer((request, response) => {
      called.push(request.url ?? '');
      request.resume();
      const ts = '1763740800.000200';
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ ok: true, channel: HELPDESK, ts, message: { ts, text: 'a line' } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const elsewhere = createSlackDesk({ ...slack.account, apiUrl: `http://127.0.0.1:${port}/` });
    expect(await elsewhere.post(HELPDESK, '1763740700.000100', card('a line'), 'lines:1')).toMatchObject({
      kind: 'page_gone',
    });
    expect(called).toEqual(['/chat.postMessage', '/chat.delete']);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('tells a room that is closed to us from a page that is refused', async () => {
    const ref = refOf(await desk.post(HELPDESK, null, card('page'), 'page:1'));
    await control().leaveChannel({ channel: HELPDESK });
    const closed = { kind: 'room_closed', why: 'not_in_channel' };
    expect(await desk.post(HELPDESK, null, card('x'), 'm')).toEqual(closed);
    expect(await desk.revise(HELPDESK, ref, card('x'))).toEqual(closed);
    await control().joinChannel({ channel: HELPDESK });
    await control().archiveChannel({ channel: HELPDESK });
    expect(await desk.post(HELPDESK, null, card('x'), 'm')).toEqual({ kind: 'room_closed', why: 'is_archived' });
  });

  it('keeps to what Slack allows, and is not told off', async () => {
    await control().setRateLimits({ limits: 'slack' });
    const posts = Array.from({ length: 5 }, (_, n) => desk.post(HELPDESK, null, card(`${n}`), `m:${n}`));
    const elsewhere = desk.post(MANAGERS, null, card('here'), 'm');
    expect((await Promise.all([...posts, elsewhere])).map(({ kind }) => kind)).toEqual(Array(6).fill('accepted'));
    expect((await control().calls({ method: 'chat.postMessage' })).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('asks nothing more while Slack wants to be left alone', async () => {
    await control().injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 30 }, times: 1 });
    await desk.post(HELPDESK, null, card('x'), 'm');
    const { seq } = await control().settings();
    const again = await desk.post(HELPDESK, null, card('x'), 'm');
    expect(again.kind === 'rate_limited' && again.retryAfter).toBeGreaterThan(25_000);
    expect(await control().calls({ after: seq })).toEqual([]);
    expect(await desk.post(MANAGERS, null, card('x'), 'm')).toMatchObject({ kind: 'accepted' });
  });
});

const answer = (call: Parameters<NonNullable<ReturnType<typeof createSlackAdapter>['answerDesk']>>[0]) =>
  createSlackAdapter(slack.account).answerDesk?.(call);

const trigger = async () =>
  (await control().slash({ user: ANN, channel: HELPDESK, command: '/callout', text: 'x' })).triggerId;

describe('a colleague at the desk is shown', () => {
  const FORM = {
    name: 'assign',
    about: 'tck-1',
    title: 'A title that is far too long for Slack',
    submit: HOSTILE,
    close: HOSTILE,
    intro: FULL.blocks,
    fields: [
      {
        kind: 'pick',
        name: 'expert',
        label: 'Expert',
        chosen: '7',
        options: Array.from({ length: 120 }, (_, n) => ({ label: HOSTILE, detail: HOSTILE, value: `${n}` })),
      },
      { kind: 'pick', name: 'nobody', label: 'Nobody', options: [] },
      { kind: 'words', name: 'reason', label: 'Reason', long: true, least: 3, most: 9_000, hint: HOSTILE },
      { kind: 'words', name: 'note', label: 'Note', long: false, optional: true },
    ],
  } as const;

  it('a form, whose answers come back with what it was about', async () => {
    const spot = { place: HELPDESK, thread: null };
    const opened = await answer({ kind: 'open_form', to: ANN, trigger: await trigger(), form: FORM, spot });
    expect(opened).toEqual({ kind: 'accepted', platformRef: null });
    await control().submitView({ user: ANN, values: { Reason: 'Knows it' } });
    const raw = slack.kept.at(-1)?.raw;
    expect(createSlackAdapter(slack.account).parse(raw, 7)?.input).toEqual({
      kind: 'desk',
      desk: { kind: 'submitted', form: 'assign', about: 'tck-1', spot, values: { expert: '7', reason: 'Knows it' } },
    });
  });

  it('that Slack’s seconds were over, in place of the form', async () => {
    const used = await trigger();
    const spot = { place: HELPDESK, thread: null };
    await answer({ kind: 'open_form', to: ANN, trigger: used, form: FORM, spot });
    const { seq } = await control().settings();
    const late = await answer({ kind: 'open_form', to: ANN, trigger: used, form: FORM, spot });
    expect(late).toEqual({ kind: 'accepted', platformRef: null });
    expect(await control().ephemerals({ user: ANN, after: seq })).toMatchObject([
      { text: 'too late', channel: HELPDESK },
    ]);
  });

  it('words that only they see, where they are', async () => {
    const thread = refOf(await desk.post(HELPDESK, null, card('page'), 'm'));
    const whisper = { kind: 'whisper', to: ANN, card: FULL } as const;
    for (const spot of [
      { place: HELPDESK, thread: null },
      { place: HELPDESK, thread },
    ])
      expect(await answer({ ...whisper, spot })).toMatchObject({ kind: 'accepted' });
    const told = (await control().ephemerals({ user: ANN })).filter(({ from }) => from === 'app');
    expect(told.map(({ channel, threadTs }) => ({ channel, threadTs }))).toEqual([
      { channel: HELPDESK, threadTs: null },
      { channel: HELPDESK, threadTs: thread },
    ]);
  });

  it('words in their own chat where they are nowhere, or where we can’t speak', async () => {
    const { channel } = await control().openDirectMessage({ user: ANN });
    const elsewhere = { place: MANAGERS, thread: null };
    for (const spot of [null, elsewhere])
      expect(await answer({ kind: 'whisper', to: ANN, spot, card: card('hello') })).toMatchObject({ kind: 'accepted' });
    expect((await shown(channel)).map(({ text }) => text)).toEqual(['hello', 'hello']);
  });

  it('nothing, and we know it, when they are gone', async () => {
    expect(await answer({ kind: 'whisper', to: 'U0NOBODY', spot: null, card: card('hello') })).toMatchObject({
      kind: 'recipient_gone',
    });
    await control().revokeToken();
    expect(await answer({ kind: 'whisper', to: ANN, spot: null, card: card('hello') })).toMatchObject({
      kind: 'banned',
    });
  });
});
