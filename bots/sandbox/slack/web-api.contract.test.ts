import type { WebClient } from '@slack/web-api';
import { type SlackEmulator, startSlackEmulator } from './start-slack-emulator.ts';
import { codeOf, refusalOf, webClient } from './test/refusal-of.ts';

const desk = 'C0HELPDESK';
const ann = 'U0ANN';
let emulator: SlackEmulator;
let slack: WebClient;

beforeEach(async () => {
  emulator = await startSlackEmulator();
  slack = webClient(emulator);
  await emulator.control.createUser({ id: ann, name: 'ann', realName: 'Ann Abel' });
  await emulator.control.createChannel({ id: desk, name: 'helpdesk', members: [ann] });
});

afterEach(() => emulator.close());

async function post(text: string, more: { thread_ts?: string } = {}): Promise<string> {
  const { ts } = await slack.chat.postMessage({ channel: desk, text, ...more });
  return ts!;
}

test('the app learns who it is', async () => {
  expect(await slack.auth.test()).toMatchObject({ ok: true, user_id: 'U0CALLOUT01', bot_id: 'B0CALLOUT01' });
});

test('a message is posted, changed in place and deleted, and its life stays in the history', async () => {
  const ts = await post('T-1 new');
  await slack.chat.update({ channel: desk, ts, text: 'T-1 assigned' });
  const updated = await slack.conversations.history({ channel: desk });
  expect(updated.messages).toMatchObject([{ ts, text: 'T-1 assigned', bot_id: 'B0CALLOUT01' }]);
  await slack.chat.delete({ channel: desk, ts });
  expect((await slack.conversations.history({ channel: desk })).messages).toEqual([]);
  const { messages } = await emulator.control.history({ channel: desk });
  expect(messages).toMatchObject([{ ts, text: 'T-1 assigned', edits: [{ before: { text: 'T-1 new' } }] }]);
  expect(messages[0]?.deletedAt).not.toBeNull();
});

test('an update with text alone takes the blocks away, and only then shows as edited', async () => {
  const { ts } = await slack.chat.postMessage({ channel: desk, text: 'with', blocks: [{ type: 'divider' }] });
  const again = await slack.chat.update({ channel: desk, ts: ts!, text: 'still', blocks: [{ type: 'divider' }] });
  expect(again.message).toMatchObject({ text: 'still', blocks: [{ type: 'divider' }] });
  expect(again.message).not.toHaveProperty('edited');
  await slack.chat.update({ channel: desk, ts: ts!, text: 'without' });
  const [message] = (await emulator.control.history({ channel: desk })).messages;
  expect(message).toMatchObject({ text: 'without', blocks: [], edited: { user: 'U0CALLOUT01' } });
});

test('replies hang on a thread, and the parent counts them', async () => {
  const parent = await post('parent');
  const reply = await post('first', { thread_ts: parent });
  await post('second', { thread_ts: parent });
  const { messages } = await slack.conversations.replies({ channel: desk, ts: parent, limit: 1 });
  expect(messages).toMatchObject([
    { ts: parent, reply_count: 2 },
    { ts: reply, thread_ts: parent },
  ]);
  expect((await slack.conversations.history({ channel: desk })).messages).toHaveLength(1);
  expect(await codeOf(post('nowhere', { thread_ts: '1.000001' }))).toBe('thread_not_found');
  expect(await codeOf(post('on a reply', { thread_ts: reply }))).toBe('cannot_reply_to_message');
  expect(await codeOf(slack.conversations.replies({ channel: desk, ts: '1.000001' }))).toBe('thread_not_found');
});

test('a deleted parent stays as a tombstone while it has replies', async () => {
  const parent = await post('parent');
  await post('reply', { thread_ts: parent });
  await slack.chat.delete({ channel: desk, ts: parent });
  const { messages } = await slack.conversations.replies({ channel: desk, ts: parent });
  expect(messages).toMatchObject([{ subtype: 'tombstone', ts: parent }, { text: 'reply' }]);
});

test('history is read in pages and in spans, newest first, with metadata when asked', async () => {
  const metadata = { event_type: 'ticket', event_payload: { id: 'T-1' } };
  const first = (await slack.chat.postMessage({ channel: desk, text: '1', metadata })).ts!;
  const second = await post('2');
  const third = await post('3');
  const page = await slack.conversations.history({ channel: desk, limit: 2 });
  expect(page.messages?.map(({ ts }) => ts)).toEqual([third, second]);
  expect(page.has_more).toBe(true);
  const cursor = page.response_metadata!.next_cursor!;
  const rest = await slack.conversations.history({ channel: desk, limit: 2, cursor, include_all_metadata: true });
  expect(rest.messages).toMatchObject([{ ts: first, metadata }]);
  const span = { oldest: first, latest: third };
  expect((await slack.conversations.history({ channel: desk, ...span })).messages).toHaveLength(1);
  expect((await slack.conversations.history({ channel: desk, ...span, inclusive: true })).messages).toHaveLength(3);
  expect(await codeOf(slack.conversations.history({ channel: desk, cursor: 'bogus' }))).toBe('invalid_cursor');
  expect(await codeOf(slack.conversations.history({ channel: desk, oldest: 'soon' }))).toBe('invalid_ts_oldest');
});

test('a message needs words or blocks, and not too many words', async () => {
  expect(await codeOf(slack.chat.postMessage({ channel: desk, text: '' }))).toBe('no_text');
  expect(await codeOf(post('x'.repeat(40_001)))).toBe('msg_too_long');
  await expect(post('x'.repeat(40_000))).resolves.toMatch(/^\d+\.\d{6}$/);
});

test('where the bot is not, it can not write; a private channel does not even exist for it', async () => {
  const { id: open } = await emulator.control.createChannel({ name: 'open', withBot: false });
  const { id: secret } = await emulator.control.createChannel({ name: 'secret', withBot: false, private: true });
  expect(await codeOf(slack.chat.postMessage({ channel: open, text: 'hi' }))).toBe('not_in_channel');
  expect(await codeOf(slack.chat.postMessage({ channel: secret, text: 'hi' }))).toBe('channel_not_found');
  expect(await codeOf(slack.chat.postMessage({ channel: 'C0NOWHERE', text: 'hi' }))).toBe('channel_not_found');
  await slack.conversations.join({ channel: open });
  await slack.chat.postMessage({ channel: open, text: 'hi' });
  await emulator.control.archiveChannel({ channel: open });
  expect(await codeOf(slack.chat.postMessage({ channel: open, text: 'hi' }))).toBe('is_archived');
});

test('only its own messages may the app change or delete', async () => {
  const { ts } = await emulator.control.postMessage({ user: ann, channel: desk, text: 'mine' });
  expect(await codeOf(slack.chat.update({ channel: desk, ts, text: 'yours' }))).toBe('cant_update_message');
  expect(await codeOf(slack.chat.delete({ channel: desk, ts }))).toBe('cant_delete_message');
  expect(await codeOf(slack.chat.update({ channel: desk, ts: '1.000001', text: 'x' }))).toBe('message_not_found');
});

test('an ephemeral is seen by one member, and is in no history', async () => {
  const more = { channel: desk, text: 'only you' };
  const { message_ts: ts } = await slack.chat.postEphemeral({ ...more, user: ann });
  expect(await emulator.control.ephemerals({ user: ann })).toMatchObject([{ ts, text: 'only you', from: 'app' }]);
  expect((await slack.conversations.history({ channel: desk })).messages).toEqual([]);
  await emulator.control.createUser({ id: 'U0BOB', name: 'bob' });
  expect(await codeOf(slack.chat.postEphemeral({ ...more, user: 'U0BOB' }))).toBe('user_not_in_channel');
  expect(await codeOf(slack.chat.postEphemeral({ ...more, user: 'U0NOBODY' }))).toBe('user_not_found');
});

test('a direct message opens once, and people are reached by their id as well', async () => {
  const { channel } = await slack.conversations.open({ users: ann });
  expect(await slack.conversations.open({ users: ann })).toMatchObject({ already_open: true, channel });
  expect((await slack.chat.postMessage({ channel: ann, text: 'hello' })).channel).toBe(channel!.id);
  expect(await codeOf(slack.conversations.open({ users: 'U0NOBODY' }))).toBe('user_not_found');
});

test('reactions count once', async () => {
  const timestamp = await post('done?');
  const reaction = { channel: desk, timestamp, name: 'white_check_mark' };
  await slack.reactions.add(reaction);
  expect(await codeOf(slack.reactions.add(reaction))).toBe('already_reacted');
  await slack.reactions.remove(reaction);
  expect(await codeOf(slack.reactions.remove(reaction))).toBe('no_reaction');
});

test('people, channels and links are looked up', async () => {
  expect(await slack.users.info({ user: ann })).toMatchObject({ user: { real_name: 'Ann Abel', tz: 'Europe/Berlin' } });
  const { members, response_metadata: meta } = await slack.users.list({ limit: 1 });
  expect(members).toHaveLength(1);
  expect((await slack.users.list({ cursor: meta!.next_cursor! })).members).toMatchObject([{ id: ann }]);
  expect((await slack.conversations.members({ channel: desk })).members).toEqual([ann, 'U0CALLOUT01']);
  expect((await slack.conversations.list()).channels).toMatchObject([{ id: desk, is_member: true }]);
  const ts = await post('here');
  const { permalink } = await slack.chat.getPermalink({ channel: desk, message_ts: ts });
  expect(permalink).toBe(`https://callout-sandbox.slack.com/archives/${desk}/p${ts.replace('.', '')}`);
});

test('a photo from a thread is downloaded with the token and by nobody else', async () => {
  const bytes = new Uint8Array([137, 80, 78, 71]);
  await emulator.control.postMessage({
    user: ann,
    channel: desk,
    file: { name: 'a.png', mimeType: 'image/png', bytes },
  });
  const [message] = (await slack.conversations.history({ channel: desk })).messages!;
  expect(message).toMatchObject({ subtype: 'file_share', files: [{ name: 'a.png', size: 4, mimetype: 'image/png' }] });
  const url = message!.files![0]!.url_private_download!;
  const allowed = await fetch(url, { headers: { authorization: `Bearer ${emulator.botToken}` } });
  expect(new Uint8Array(await allowed.arrayBuffer())).toEqual(bytes);
  expect((await fetch(url)).headers.get('content-type')).toContain('text/html');
  expect(await codeOf(slack.files.info({ file: 'F0NONE' }))).toBe('file_not_found');
});

test('tokens are checked, and may end', async () => {
  expect(await codeOf(webClient(emulator, 'xoxb-other').auth.test())).toBe('invalid_auth');
  expect(await codeOf(webClient(emulator, emulator.appToken).auth.test())).toBe('not_allowed_token_type');
  expect(await (await fetch(`${emulator.apiUrl}auth.test`, { method: 'POST' })).json()).toMatchObject({
    error: 'not_authed',
  });
  await emulator.control.revokeToken();
  expect(await codeOf(slack.auth.test())).toBe('token_revoked');
  await emulator.control.revokeToken({ kind: 'account_inactive' });
  expect(await codeOf(slack.auth.test())).toBe('account_inactive');
  await emulator.control.restoreToken();
  await expect(slack.auth.test()).resolves.toMatchObject({ ok: true });
});

async function callAsJson(method: string, body: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${emulator.botToken}`, 'content-type': 'application/json; charset=utf-8' };
  return (await fetch(emulator.apiUrl + method, { method: 'POST', headers, body })).json();
}

test('JSON bodies are read as forms are; what is no method or no JSON is refused', async () => {
  expect(await callAsJson('chat.postMessage', JSON.stringify({ channel: desk, text: 'json' }))).toMatchObject({
    ok: true,
  });
  expect(await callAsJson('chat.postMessage', '{')).toEqual({ ok: false, error: 'invalid_json' });
  expect(await callAsJson('chat.postTelegram', '{}')).toMatchObject({ error: 'unknown_method' });
  expect(await refusalOf(slack.apiCall('chat.postMessage', { text: 'whereto?' }))).toEqual({
    error: 'invalid_arguments',
    messages: ['[ERROR] missing required field: channel'],
  });
});
