import { Api } from 'grammy';
import type { Update } from 'grammy/types';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { onePixel } from './test/one-pixel.ts';
import { refusalOf } from './test/refusal-of.ts';

const ann = 901;
let emulator: TelegramEmulator;
let api: Api;
let now: number;
let offset: number;

beforeEach(async () => {
  now = 1_800_000_000_000;
  offset = 0;
  emulator = await startTelegramEmulator({ clock: () => now });
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann', languageCode: 'es', phone: '+4915112345678' });
  await emulator.control.start({ user: ann });
  await updates();
});

afterEach(() => emulator.close());

async function updates(): Promise<Update[]> {
  const fresh = await api.getUpdates({ offset });
  offset = (fresh.at(-1)?.update_id ?? offset - 1) + 1;
  return fresh;
}

const choice = {
  inline_keyboard: [
    [
      { text: 'Accept', callback_data: 'a-1' },
      { text: 'Map', url: 'https://maps.example/x' },
    ],
  ],
};

test('start with a payload is a command of the person, in their language', async () => {
  await emulator.control.start({ user: ann, payload: 'tok_1-A' });
  const [update] = await updates();
  expect(update?.message).toMatchObject({
    text: '/start tok_1-A',
    entities: [{ type: 'bot_command', offset: 0, length: 6 }],
    from: { id: ann, is_bot: false, language_code: 'es' },
    chat: { id: ann, type: 'private' },
  });
});

test('5,000 characters arrive as two messages, no emoji cut in half', async () => {
  await emulator.control.sendText({ user: ann, text: `${'x'.repeat(4095)}😀${'y'.repeat(903)}` });
  const parts = (await updates()).map((update) => update.message?.text ?? '');
  expect(parts.map((part) => part.length)).toEqual([4095, 905]);
  expect(parts[1]?.startsWith('😀')).toBe(true);
});

test('an album is several updates with one group', async () => {
  const item = { kind: 'photo' as const, bytes: onePixel };
  await emulator.control.sendAlbum({ user: ann, items: [{ ...item, caption: 'front' }, item, item] });
  const photos = (await updates()).map((update) => update.message);
  expect(photos).toHaveLength(3);
  expect(new Set(photos.map((message) => message?.media_group_id)).size).toBe(1);
  expect(photos[0]?.caption).toBe('front');
});

test('the bot downloads exactly what the person sent, but nothing above 20 MB', async () => {
  await emulator.control.sendPhoto({ user: ann, bytes: onePixel });
  await emulator.control.sendVideo({ user: ann, bytes: Buffer.from('film'), declaredSize: 21 * 1024 * 1024 });
  await emulator.control.sendVoice({ user: ann, bytes: Buffer.from('sound'), duration: 4 });
  await emulator.control.sendDocument({ user: ann, bytes: Buffer.from('%PDF'), name: 'bill.pdf' });
  const [photo, video, voice, document] = (await updates()).map((update) => update.message);
  const file = await api.getFile(photo?.photo?.at(-1)?.file_id ?? '');
  const address = `${emulator.apiRoot}/file/bot${emulator.botToken}/${file.file_path}`;
  expect(Buffer.from(await (await fetch(address)).arrayBuffer())).toEqual(onePixel);
  expect((await fetch(address.replace(emulator.botToken, '1:x'))).status).toBe(401);
  expect((await fetch(`${address}x`)).status).toBe(404);
  expect(await refusalOf(api.getFile(video?.video?.file_id ?? ''))).toBe('400 Bad Request: file is too big');
  expect(voice?.voice?.duration).toBe(4);
  expect(document?.document?.file_name).toBe('bill.pdf');
});

test('an own contact carries the sender, a foreign one does not', async () => {
  await api.sendMessage(ann, 'Number?', {
    reply_markup: { keyboard: [[{ text: 'My number', request_contact: true }]] },
  });
  await emulator.control.pressReplyKeyboard({ user: ann, label: 'My number' });
  await emulator.control.shareContact({ user: ann, contact: { phone: '+1555', firstName: 'Eve' } });
  const [own, foreign] = await updates();
  expect(own?.message?.contact).toMatchObject({ user_id: ann, phone_number: '+4915112345678' });
  expect(foreign?.message?.contact).not.toHaveProperty('user_id');
});

test('a reply keyboard stays until it is removed', async () => {
  await api.sendMessage(ann, 'Menu', { reply_markup: { keyboard: [['Report a fault']] } });
  await emulator.control.pressReplyKeyboard({ user: ann, label: 'Report a fault' });
  expect((await updates())[0]?.message?.text).toBe('Report a fault');
  await api.sendMessage(ann, 'Gone', { reply_markup: { remove_keyboard: true } });
  await expect(emulator.control.pressReplyKeyboard({ user: ann, label: 'Report a fault' })).rejects.toThrow(
    'no such button',
  );
});

test('a live location moves as edits until its time is over', async () => {
  const { messageIds } = await emulator.control.shareLocation({
    user: ann,
    latitude: 52,
    longitude: 13,
    livePeriod: 60,
  });
  const messageId = messageIds[0] ?? 0;
  await emulator.control.moveLocation({ user: ann, messageId, latitude: 52.1, longitude: 13.1 });
  const [sent, moved] = await updates();
  expect(sent?.message?.location).toMatchObject({ live_period: 60 });
  expect(moved?.edited_message).toMatchObject({ message_id: messageId, location: { latitude: 52.1 } });
  now += 60_000;
  const late = emulator.control.moveLocation({ user: ann, messageId, latitude: 52.2, longitude: 13.2 });
  await expect(late).rejects.toThrow('not live');
});

test('a corrected text comes as an edited message', async () => {
  const { messageIds } = await emulator.control.sendText({ user: ann, text: 'tv brokn' });
  await emulator.control.editText({ user: ann, messageId: messageIds[0] ?? 0, text: 'tv broken' });
  const [, edited] = await updates();
  expect(edited?.edited_message).toMatchObject({ text: 'tv broken', message_id: messageIds[0] });
  expect(edited?.edited_message?.edit_date).toBe(now / 1000);
});

test('a press brings the message as it is, and returns what the bot answered', async () => {
  const offer = await api.sendMessage(ann, 'Offer', { reply_markup: choice });
  const pressing = emulator.control.press({ user: ann, label: 'Accept' });
  const [update] = await api.getUpdates({ offset, timeout: 5 });
  expect(update?.callback_query).toMatchObject({
    data: 'a-1',
    from: { id: ann },
    message: { message_id: offer.message_id, text: 'Offer', reply_markup: choice },
  });
  await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: 'Yours', show_alert: true });
  expect(await pressing).toMatchObject({ answer: { text: 'Yours', showAlert: true }, data: 'a-1' });
});

test('a stale screen still presses a button that an edit took away', async () => {
  const offer = await api.sendMessage(ann, 'Offer', { reply_markup: choice });
  await api.editMessageText(ann, offer.message_id, 'Taken by another');
  await expect(emulator.control.press({ user: ann, label: 'Accept' })).rejects.toThrow('no such button');
  await emulator.control.press({ user: ann, label: 'Accept', messageId: offer.message_id, timeoutMs: 0 });
  expect((await updates())[0]?.callback_query).toMatchObject({ data: 'a-1', message: { text: 'Taken by another' } });
});

test('a link button opens, and makes no update', async () => {
  await api.sendMessage(ann, 'Offer', { reply_markup: choice });
  expect(await emulator.control.press({ user: ann, label: 'Map' })).toMatchObject({
    url: 'https://maps.example/x',
    updateId: null,
  });
  expect(await updates()).toEqual([]);
});

test('a press can be answered for 150 seconds, not longer', async () => {
  await api.sendMessage(ann, 'Offer', { reply_markup: choice });
  const first = await emulator.control.press({ user: ann, data: 'a-1', timeoutMs: 0 });
  now += 150_000;
  await api.answerCallbackQuery(first.callbackQueryId ?? '');
  const second = await emulator.control.press({ user: ann, data: 'a-1', timeoutMs: 0 });
  now += 150_001;
  expect(await refusalOf(api.answerCallbackQuery(second.callbackQueryId ?? ''))).toBe(
    '400 Bad Request: query is too old and response timeout expired or query ID is invalid',
  );
});

test('a person who blocked the bot is told of, and cannot be written to', async () => {
  await emulator.control.block({ user: ann });
  expect((await updates())[0]?.my_chat_member).toMatchObject({
    chat: { id: ann },
    old_chat_member: { status: 'member' },
    new_chat_member: { status: 'kicked' },
  });
  expect(await refusalOf(api.sendMessage(ann, 'Hello?'))).toBe('403 Forbidden: bot was blocked by the user');
  await expect(emulator.control.sendText({ user: ann, text: 'x' })).rejects.toThrow('blocked');
  await emulator.control.unblock({ user: ann });
  expect((await api.sendMessage(ann, 'Welcome back')).text).toBe('Welcome back');
});

test('a group is a chat of its own', async () => {
  await emulator.control.createUser({ id: 902, firstName: 'Bo' });
  const group = await emulator.control.createGroup({ title: 'Helpdesk', members: [ann, 902] });
  await emulator.control.sendText({ user: 902, chat: group.id, text: 'hello all' });
  await api.sendMessage(group.id, 'hello Bo');
  const [joined, spoken] = await updates();
  expect(joined?.my_chat_member?.chat).toMatchObject({ type: 'group', title: 'Helpdesk' });
  expect(spoken?.message).toMatchObject({ chat: { id: group.id }, from: { id: 902 } });
  await expect(emulator.control.sendText({ user: 903, chat: group.id, text: 'x' })).rejects.toThrow('no user 903');
});
