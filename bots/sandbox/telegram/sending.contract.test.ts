import { Api, InputFile } from 'grammy';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { onePixel } from './test/one-pixel.ts';
import { rawCall } from './test/raw-call.ts';

const ann = 501;
let emulator: TelegramEmulator;
let api: Api;

beforeAll(async () => {
  emulator = await startTelegramEmulator();
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann', languageCode: 'de' });
  await emulator.control.start({ user: ann });
});

afterAll(() => emulator.close());

const yes = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };

function picture() {
  return { type: 'photo' as const, media: new InputFile(onePixel, 'a.png') };
}

describe('what Telegram takes', () => {
  test('the bot knows itself', async () => {
    const me = await api.getMe();
    expect(me).toMatchObject({
      is_bot: true,
      username: emulator.botUsername,
      id: Number(emulator.botToken.split(':')[0]),
    });
  });

  test('formatted text arrives without its tags and with its entities', async () => {
    const message = await api.sendMessage(
      ann,
      '<b>Fixed &amp; done</b>: <a href="https://callout.example/t">page</a>',
      {
        parse_mode: 'HTML',
      },
    );
    expect(message.text).toBe('Fixed & done: page');
    expect(message.entities).toEqual([
      { type: 'bold', offset: 0, length: 12 },
      { type: 'text_link', offset: 14, length: 4, url: 'https://callout.example/t' },
    ]);
  });

  test('MarkdownV2 keeps escaped characters as text', async () => {
    const message = await api.sendMessage(ann, '*Total*: 12\\.50 _each_ `a*b`', { parse_mode: 'MarkdownV2' });
    expect(message.text).toBe('Total: 12.50 each a*b');
    expect(message.entities?.map((entity) => entity.type)).toEqual(['bold', 'italic', 'code']);
  });

  test('4096 characters fit when only the tags go beyond', async () => {
    const message = await api.sendMessage(ann, `<i>${'x'.repeat(4096)}</i>`, { parse_mode: 'HTML' });
    expect(message.text).toHaveLength(4096);
  });

  test('a picture uploaded once is sent again by its id', async () => {
    const first = await api.sendPhoto(ann, new InputFile(onePixel, 'tv.png'), { caption: 'TV', reply_markup: yes });
    const id = first.photo.at(-1)?.file_id ?? '';
    const again = await api.sendPhoto(ann, id);
    expect(first).toMatchObject({ caption: 'TV', photo: [{ width: 1, height: 1 }], reply_markup: yes });
    expect(again.photo.at(-1)?.file_unique_id).toBe(first.photo.at(-1)?.file_unique_id);
  });

  test('an album comes back as messages with one group', async () => {
    const album = await api.sendMediaGroup(ann, [{ ...picture(), caption: 'first' }, picture()]);
    expect(album).toHaveLength(2);
    const groups = album.map((message) => ('media_group_id' in message ? message.media_group_id : undefined));
    expect(groups[0]).toMatch(/^\d+$/);
    expect(groups[1]).toBe(groups[0]);
  });

  test('documents, videos, voice notes and music keep their kind', async () => {
    const document = await api.sendDocument(ann, new InputFile(Buffer.from('a,b'), 'report.csv'));
    const video = await api.sendVideo(ann, new InputFile(Buffer.from('film'), 'film.mp4'));
    const voice = await api.sendVoice(ann, new InputFile(Buffer.from('sound'), 'note.ogg'), { duration: 3 });
    expect(document.document?.file_name).toBe('report.csv');
    expect(video.video?.mime_type).toBe('video/mp4');
    expect(voice.voice?.duration).toBe(3);
    const audio = await api.sendAudio(ann, new InputFile(Buffer.from('tune'), 'audio.m4a'), { duration: 9 });
    expect(audio.audio).toMatchObject({ file_name: 'audio.m4a', duration: 9 });
    expect((await api.sendAudio(ann, audio.audio.file_id)).audio.file_unique_id).toBe(audio.audio.file_unique_id);
  });

  test('a live location moves and stops', async () => {
    const sent = await api.sendLocation(ann, 52.5, 13.4, { live_period: 900 });
    const moved = await api.editMessageLiveLocation(ann, sent.message_id, 52.6, 13.5);
    expect(moved).toMatchObject({ location: { latitude: 52.6, live_period: 900 } });
    const stopped = await api.stopMessageLiveLocation(ann, sent.message_id);
    expect(stopped).not.toHaveProperty('location.live_period');
  });

  test('parameters may come in the address or as a form', async () => {
    const byAddress = await rawCall(emulator, `sendMessage?chat_id=${ann}&text=hello`);
    const form = new URLSearchParams({ chat_id: String(ann), text: 'form', reply_markup: JSON.stringify(yes) });
    const byForm = await rawCall(emulator, 'SENDMESSAGE', { method: 'POST', body: form });
    expect(byAddress.result).toMatchObject({ text: 'hello' });
    expect(byForm.result).toMatchObject({ text: 'form', reply_markup: yes });
  });

  test('an edit replaces text and buttons, and one without buttons takes them away', async () => {
    const sent = await api.sendMessage(ann, 'Offer', { reply_markup: yes });
    const edited = await api.editMessageText(ann, sent.message_id, 'Taken');
    expect(edited).toMatchObject({ text: 'Taken' });
    expect(edited).not.toHaveProperty('reply_markup');
    const history = await emulator.control.history({ chat: ann });
    const entry = history.messages.find((one) => one.messageId === sent.message_id);
    expect(entry?.edits.map((edit) => edit.before.text)).toEqual(['Offer']);
  });

  test('commands and the menu button are kept', async () => {
    await api.setMyCommands([{ command: 'report', description: 'Report a fault' }]);
    await api.setChatMenuButton({ menu_button: { type: 'commands' } });
    expect(await api.getMyCommands()).toEqual([{ command: 'report', description: 'Report a fault' }]);
  });

  test('typing shows until the message comes, and pinning sticks', async () => {
    await api.sendChatAction(ann, 'typing');
    expect((await emulator.control.history({ chat: ann })).chat.action?.name).toBe('typing');
    const sent = await api.sendMessage(ann, 'Your ticket');
    await api.pinChatMessage(ann, sent.message_id);
    const { chat } = await emulator.control.history({ chat: ann });
    expect(chat).toMatchObject({ action: null, pinnedMessageIds: [sent.message_id] });
  });
});
