import { onePixel } from '../telegram/test/one-pixel.ts';
import { ANN, openSandbox, type OpenSandbox } from '../test/open-sandbox.ts';
import type { ChatView } from './chat-view.ts';
import type { PhoneChannel } from './phone.ts';

const NUMBER = '+4915112345678';
const WHATSAPP = `whatsapp:${NUMBER}`;

let sandbox: OpenSandbox;
beforeEach(async () => {
  sandbox = await openSandbox();
});
afterEach(() => sandbox.close());

const chatIn = async (channel: PhoneChannel, phone = 'ann'): Promise<ChatView> => {
  const { chats } = (await sandbox.get(`/phones/${phone}`)) as { chats: ChatView[] };
  const found = chats.find((chat) => chat.channel === channel);
  if (!found) throw new Error(`${phone} has no ${channel}`);
  return found;
};

const act = (what: string, body: unknown = {}, phone = 'ann') => sandbox.post(`/phones/${phone}/${what}`, body);

/** The phone shows that many messages of the business. */
const shows = async (count: number): Promise<void> => {
  await sandbox.twilio.control.waitForHistory(
    'ann',
    ({ messages }) => messages.filter(({ sentBy, shownAt }) => sentBy !== 'person' && shownAt !== null).length >= count,
  );
};

/** What a business made for WhatsApp, by its sid. */
const template = async (types: unknown): Promise<string> => {
  const { accountSid, authToken, apiUrl } = sandbox.twilio;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const answer = await fetch(`${apiUrl}/v1/Content`, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json' },
    body: JSON.stringify({ friendly_name: 'test', language: 'en', types }),
  });
  return ((await answer.json()) as { sid: string }).sid;
};

describe('Telegram', () => {
  test('what a person does arrives at the bot, and what the bot says at the person', async () => {
    expect((await act('telegram/start')).status).toBe(200);
    expect((await act('telegram/text', { text: 'Hello' })).status).toBe(200);
    expect((await act('telegram/location')).status).toBe(200);
    expect((await act('telegram/contact')).status).toBe(200);
    expect((await act('telegram/photo', { base64: onePixel.toString('base64') })).status).toBe(200);
    await sandbox.botSays('Is it broken?');
    expect(await chatIn('telegram')).toMatchObject({
      started: true,
      messages: [
        { from: 'me', text: '/start' },
        { from: 'me', text: 'Hello' },
        { from: 'me', location: ANN.place },
        { from: 'me', contact: { name: 'Ann' } },
        { from: 'me', pictures: [{ width: 1, height: 1 }] },
        { from: 'bot', text: 'Is it broken?', buttons: [[{ label: 'Yes', data: 'y', url: null }]] },
      ],
    });
  });

  test('messages carry business time', async () => {
    const before = Date.now();
    await act('telegram/start');
    const { messages } = await chatIn('telegram');
    expect(messages[0]?.at).toBeGreaterThanOrEqual(before + 3_600_000);
  });

  test.each([
    ['text', {}],
    ['text', { text: '   ' }],
    ['text', { text: 5 }],
    ['press', { messageId: 1, data: 'y' }],
    ['press', { messageId: '1', data: 'x'.repeat(65) }],
    ['keyboard', {}],
    ['location', { latitude: 91, longitude: 0 }],
    ['location', { latitude: 1 }],
    ['photo', { base64: '***' }],
    ['start', { payload: 'x' }],
  ])('%s refuses %j', async (what, body) => {
    expect((await act(`telegram/${what}`, body)).status).toBe(400);
  });

  test('what the app would not allow is refused with its reason', async () => {
    await act('telegram/start');
    await act('telegram/block');
    const { status, body } = await act('telegram/text', { text: 'Hello?' });
    expect(status).toBe(409);
    expect((body as { error: string }).error).toMatch(/blocked/);
    expect((await act('telegram/press', { messageId: '99', data: 'y' })).status).toBe(409);
    expect((await act('telegram/photo', { base64: Buffer.from('no picture').toString('base64') })).status).toBe(409);
  });
});

describe('WhatsApp', () => {
  test('quick replies and lists are shown, and what is chosen answers the message it stood in', async () => {
    await act('whatsapp/text', { text: 'My washer is broken' });
    const buttons = await template({
      'twilio/quick-reply': { body: '*When?*', actions: [{ title: 'Today', id: 'c1' }] },
    });
    const list = await template({
      'twilio/list-picker': {
        body: 'Which?',
        button: 'Choose',
        items: [{ item: 'Bosch', id: 'c2', description: 'WAN28' }],
      },
    });
    await sandbox.businessSays(WHATSAPP, { ContentSid: buttons });
    await shows(1);
    await sandbox.businessSays(WHATSAPP, { ContentSid: list });
    await shows(2);
    const [, when, which] = (await chatIn('whatsapp')).messages;
    expect(when).toMatchObject({
      text: 'When?',
      entities: [{ type: 'bold', offset: 0, length: 5 }],
      buttons: [[{ label: 'Today', data: 'c1', url: null }]],
    });
    expect(which?.list).toEqual({ button: 'Choose', items: [{ id: 'c2', title: 'Bosch', description: 'WAN28' }] });
    expect((await act('whatsapp/press', { messageId: when?.id, data: 'c1' })).status).toBe(200);
    expect((await act('whatsapp/pick', { messageId: which?.id, id: 'c2' })).status).toBe(200);
    expect((await act('whatsapp/pick', { messageId: which?.id, id: 'c9' })).status).toBe(409);
    expect((await chatIn('whatsapp')).messages.slice(3)).toMatchObject([
      { from: 'me', text: 'Today', answers: when?.id },
      { from: 'me', text: 'Bosch', answers: which?.id },
    ]);
  });

  test('a second tick stands for what the business has taken in', async () => {
    await sandbox.twilio.control.configure({ messagesUrl: `${sandbox.url}/sandbox/api/clock` });
    await sandbox.twilio.control.holdWebhooks();
    await act('whatsapp/text', { text: 'Hello' });
    expect((await chatIn('whatsapp')).messages).toMatchObject([{ delivery: 'sent' }]);
    await sandbox.post('/faults/twilio-account', { on: true });
    await act('whatsapp/text', { text: 'Anybody?' });
    expect((await chatIn('whatsapp')).messages[1]).toMatchObject({ delivery: 'failed' });
  });

  test('a place and a picture can be sent, and the picture is nothing but one', async () => {
    await act('whatsapp/location');
    await act('whatsapp/photo', { base64: onePixel.toString('base64'), caption: 'Look' });
    const [place, photo] = (await chatIn('whatsapp')).messages;
    expect(place).toMatchObject({ location: ANN.place });
    const answer = await fetch(`${sandbox.url}${photo?.pictures[0]?.src}`);
    expect(answer.headers.get('content-type')).toMatch(/^image\//);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(onePixel);
    expect((await act('whatsapp/photo', { base64: Buffer.from('no picture').toString('base64') })).status).toBe(409);
  });

  test('what is opened is read, and the business may write for a day', async () => {
    await act('whatsapp/text', { text: 'Hello' });
    await sandbox.businessSays(WHATSAPP, { Body: 'Hi' });
    await shows(1);
    expect((await act('whatsapp/read')).body).toMatchObject({ read: [expect.any(String)] });
    expect((await chatIn('whatsapp')).freeUntil).toBe(1_000_000 + 86_400_000);
  });
});

describe('Messages', () => {
  test('a long text tells how many it was cut into, and the carrier’s own words are marked', async () => {
    await act('sms/text', { text: 'STOP' });
    await shows(1);
    const { messages, optedOut } = await chatIn('sms');
    expect(optedOut).toBe(true);
    expect(messages).toMatchObject([{ from: 'me' }, { from: 'bot', fromCarrier: true, segments: 1 }]);
    await act('sms/text', { text: 'START' });
    await shows(2);
    await sandbox.businessSays(NUMBER, { Body: 'x'.repeat(161) });
    await shows(3);
    expect((await chatIn('sms')).messages.at(-1)).toMatchObject({ fromCarrier: false, segments: 2, buttons: [] });
  });

  test('without a signal nothing comes and nothing goes', async () => {
    await act('sms/signal', { on: false });
    expect((await act('sms/text', { text: 'Hello?' })).status).toBe(409);
    expect(await chatIn('sms')).toMatchObject({ offline: true, messages: [] });
    expect(await chatIn('whatsapp')).toMatchObject({ offline: false });
    await act('sms/signal', { on: true });
    expect((await act('sms/text', { text: 'Hello?' })).status).toBe(200);
  });

  test.each(['press', 'pick', 'location', 'contact', 'start'])('there is no %s', async (what) => {
    expect((await act(`sms/${what}`)).status).toBe(404);
  });
});

test('each phone has its own apps', async () => {
  const { chats } = (await sandbox.get('/phones/sim')) as { chats: ChatView[] };
  expect(chats.map(({ channel }) => channel)).toEqual(['sms']);
  expect((await act('telegram/start', {}, 'sim')).status).toBe(409);
  expect((await act('whatsapp/text', { text: 'Hello' }, 'sim')).status).toBe(409);
  expect((await act('sms/text', { text: 'Hello' }, 'sim')).status).toBe(200);
});

test('a stranger has no phone', async () => {
  expect((await act('telegram/start', {}, 'nobody')).status).toBe(404);
  expect((await act('telegram/start', {}, 'no.body')).status).toBe(400);
});
