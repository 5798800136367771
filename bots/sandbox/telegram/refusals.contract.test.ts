import { Api, InputFile } from 'grammy';
import { startTelegramEmulator, type TelegramEmulator } from './start-telegram-emulator.ts';
import { onePixel } from './test/one-pixel.ts';
import { jsonBody, rawCall } from './test/raw-call.ts';
import { refusalOf } from './test/refusal-of.ts';

const ann = 501;
let emulator: TelegramEmulator;
let api: Api;

beforeAll(async () => {
  emulator = await startTelegramEmulator();
  api = new Api(emulator.botToken, { apiRoot: emulator.apiRoot });
  await emulator.control.createUser({ id: ann, firstName: 'Ann', languageCode: 'de' });
  await emulator.control.createUser({ id: 502, firstName: 'Bo' });
  await emulator.control.start({ user: ann });
});

afterAll(() => emulator.close());

const yes = { inline_keyboard: [[{ text: 'Yes', callback_data: 'yes' }]] };

function inline(button: object): string {
  return JSON.stringify({ inline_keyboard: [[button]] });
}

describe('what Telegram refuses', () => {
  const text = { chat_id: ann, text: 'x' };

  test.each<[string, string, object, string]>([
    ['no text', 'sendMessage', { chat_id: ann }, 'message text is empty'],
    ['blank text', 'sendMessage', { chat_id: ann, text: ' \n ' }, 'text must be non-empty'],
    ['an object as text', 'sendMessage', { chat_id: ann, text: {} }, 'parameter "text" must be of type String'],
    ['no chat', 'sendMessage', { text: 'x' }, 'chat_id is empty'],
    ['a chat that is a word', 'sendMessage', { chat_id: 'ann', text: 'x' }, 'chat not found'],
    ['a chat that is an object', 'sendMessage', { chat_id: {}, text: 'x' }, 'chat not found'],
    ['a user who never pressed start', 'sendMessage', { chat_id: 502, text: 'x' }, 'chat not found'],
    ['too long a text', 'sendMessage', { chat_id: ann, text: 'x'.repeat(4097) }, 'message is too long'],
    ['an unknown parse mode', 'sendMessage', { ...text, parse_mode: 'BBCode' }, 'unsupported parse_mode'],
    [
      'markup that is no JSON',
      'sendMessage',
      { ...text, reply_markup: '{' },
      "can't parse reply keyboard markup JSON object",
    ],
    ['markup that is a list', 'sendMessage', { ...text, reply_markup: [] }, 'object expected as reply markup'],
    [
      'buttons without rows',
      'sendMessage',
      { ...text, reply_markup: { inline_keyboard: [{ text: 'a', callback_data: 'a' }] } },
      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    ],
    [
      'a button without text',
      'sendMessage',
      { ...text, reply_markup: inline({ callback_data: 'a' }) },
      `can't parse inline keyboard button: Can't find field "text"`,
    ],
    [
      'a button that does nothing',
      'sendMessage',
      { ...text, reply_markup: inline({ text: 'a' }) },
      "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    ],
    [
      'a button that does two things',
      'sendMessage',
      { ...text, reply_markup: inline({ text: 'a', callback_data: 'a', url: 'https://a.example' }) },
      "can't parse inline keyboard button: exactly one action must be used, found url, callback_data",
    ],
    [
      '65 bytes of button data',
      'sendMessage',
      { ...text, reply_markup: inline({ text: 'a', callback_data: `${'é'.repeat(32)}x` }) },
      'BUTTON_DATA_INVALID',
    ],
    [
      'a telephone link on a button',
      'sendMessage',
      { ...text, reply_markup: inline({ text: 'Call', url: 'tel:+4930123' }) },
      "inline keyboard button URL 'tel:+4930123' is invalid: Unsupported URL protocol",
    ],
    [
      '101 buttons',
      'sendMessage',
      {
        ...text,
        reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [{ text: 'a', callback_data: 'a' }]) },
      },
      'reply markup is too long',
    ],
    [
      'a reply to nothing',
      'sendMessage',
      { ...text, reply_parameters: { message_id: 9_999_999 } },
      'message to be replied not found',
    ],
    ['a photo that is none', 'sendPhoto', { chat_id: ann }, 'there is no photo in the request'],
    [
      'an unknown file',
      'sendPhoto',
      { chat_id: ann, photo: 'AgACnothing' },
      'wrong file identifier/HTTP URL specified',
    ],
    [
      'an album of one',
      'sendMediaGroup',
      { chat_id: ann, media: [{ type: 'photo', media: 'a' }] },
      'there must be at least 2 messages in an album',
    ],
    ['a place nowhere', 'sendLocation', { chat_id: ann, latitude: 91, longitude: 0 }, 'wrong location specified'],
    ['no latitude', 'sendLocation', { chat_id: ann, longitude: 0 }, 'latitude is empty'],
    ['an unknown action', 'sendChatAction', { chat_id: ann, action: 'dancing' }, 'wrong parameter action in request'],
    [
      'an edit of nothing',
      'editMessageText',
      { chat_id: ann, message_id: 9_999_999, text: 'x' },
      'message to edit not found',
    ],
    ['an edit of no message', 'editMessageText', { chat_id: ann, text: 'x' }, 'message identifier is not specified'],
    [
      'a mistyped message',
      'editMessageText',
      { chat_id: ann, message_id: 'last', text: 'x' },
      'parameter "message_id" must be of type Integer',
    ],
    ['a deletion of nothing', 'deleteMessage', { chat_id: ann, message_id: 9_999_999 }, 'message to delete not found'],
    ['an unknown file to fetch', 'getFile', { file_id: 'x' }, 'wrong file_id or the file is temporarily unavailable'],
    [
      'a made-up press',
      'answerCallbackQuery',
      { callback_query_id: '1' },
      'query is too old and response timeout expired or query ID is invalid',
    ],
    [
      'a command in capitals',
      'setMyCommands',
      { commands: [{ command: 'Report', description: 'x' }] },
      'BOT_COMMAND_INVALID',
    ],
  ])('%s', async (_what, method, body, problem) => {
    const answer = await rawCall(emulator, method, jsonBody(body));
    expect(answer).toMatchObject({
      httpStatus: 400,
      ok: false,
      error_code: 400,
      description: `Bad Request: ${problem}`,
    });
  });

  test.each([
    ['<b>open', `Can't find end tag corresponding to start tag "b"`],
    ['<div>x</div>', 'Unsupported start tag "div" at byte offset 0'],
    ['é <br/>', 'Unsupported start tag "br/" at byte offset 3'],
    ['a < b', 'Unsupported start tag "" at byte offset 2'],
    ['<b><i>x</b></i>', 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'],
    ['x</b>', 'Unexpected end tag at byte offset 1'],
    ['<a href="x', 'Unclosed start tag'],
  ])('HTML %s', async (html, problem) => {
    const refusal = await refusalOf(api.sendMessage(ann, html, { parse_mode: 'HTML' }));
    expect(refusal).toContain(`400 Bad Request: can't parse entities: ${problem}`);
  });

  test.each([
    ['12.50', "Character '.' is reserved and must be escaped with the preceding '\\'"],
    ['*open', "Can't find end of Bold entity at byte offset 0"],
    ['[page](https://a.example', "Can't find end of a URL at byte offset 7"],
    ['_x*', "Can't find end of Bold entity at byte offset 2"],
  ])('MarkdownV2 %s', async (markdown, problem) => {
    const refusal = await refusalOf(api.sendMessage(ann, markdown, { parse_mode: 'MarkdownV2' }));
    expect(refusal).toBe(`400 Bad Request: can't parse entities: ${problem}`);
  });

  test('a caption of 1025 characters', async () => {
    const refusal = await refusalOf(
      api.sendPhoto(ann, new InputFile(onePixel, 'a.png'), { caption: 'x'.repeat(1025) }),
    );
    expect(refusal).toBe('400 Bad Request: message caption is too long');
  });

  test('a photo whose bytes are no image', async () => {
    const refusal = await refusalOf(
      api.sendPhoto(ann, new InputFile(Buffer.from('not an image at all, sorry'), 'a.png')),
    );
    expect(refusal).toBe('400 Bad Request: IMAGE_PROCESS_FAILED');
  });

  test('an edit that changes nothing', async () => {
    const sent = await api.sendMessage(ann, 'Same', { reply_markup: yes });
    const refusal = await refusalOf(api.editMessageText(ann, sent.message_id, 'Same', { reply_markup: yes }));
    expect(refusal).toMatch(/^400 Bad Request: message is not modified: specified new message content/);
  });

  test('an edit of what a person wrote, or of a message with a reply keyboard', async () => {
    const { messageIds } = await emulator.control.sendText({ user: ann, text: 'mine' });
    const keyed = await api.sendMessage(ann, 'Where?', {
      reply_markup: { keyboard: [[{ text: 'Here', request_location: true }]] },
    });
    for (const id of [messageIds[0] ?? 0, keyed.message_id]) {
      expect(await refusalOf(api.editMessageText(ann, id, 'x'))).toBe("400 Bad Request: message can't be edited");
    }
  });

  test('an edit of the wrong kind of message', async () => {
    const photo = await api.sendPhoto(ann, new InputFile(onePixel, 'a.png'));
    const words = await api.sendMessage(ann, 'words');
    expect(await refusalOf(api.editMessageText(ann, photo.message_id, 'x'))).toMatch(/there is no text in the message/);
    expect(await refusalOf(api.editMessageCaption(ann, words.message_id, { caption: 'x' }))).toMatch(
      /there is no caption/,
    );
  });

  test('a deleted message is gone', async () => {
    const sent = await api.sendMessage(ann, 'Oops');
    await api.deleteMessage(ann, sent.message_id);
    expect(await refusalOf(api.editMessageText(ann, sent.message_id, 'x'))).toMatch(/message to edit not found/);
  });

  test('a contact button in a group', async () => {
    const group = await emulator.control.createGroup({ title: 'Experts', members: [ann] });
    const keyboard = { keyboard: [[{ text: 'My number', request_contact: true }]] };
    const refusal = await refusalOf(api.sendMessage(group.id, 'Number?', { reply_markup: keyboard }));
    expect(refusal).toBe('400 Bad Request: phone number can be requested in private chats only');
  });

  test('an unknown method, a wrong token, malformed JSON', async () => {
    expect(await rawCall(emulator, 'sendHologram')).toMatchObject({ httpStatus: 404, error_code: 404 });
    const stranger = new Api('123:wrong', { apiRoot: emulator.apiRoot });
    expect(await refusalOf(stranger.getMe())).toBe('401 Unauthorized');
    const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"chat_id":' };
    expect(await rawCall(emulator, 'sendMessage', broken)).toMatchObject({ httpStatus: 400, ok: false });
  });
});
