import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { receiveWebhooks } from './test/receive-webhooks.ts';
import { refusalOf, sdkClient } from './test/sdk-client.ts';
import { annPhone, annWhatsApp, startForTest } from './test/start-for-test.ts';

let emulator: Awaited<ReturnType<typeof startForTest<twilio.Twilio>>>;

beforeAll(async () => {
  emulator = await startForTest(twilio);
});

afterAll(() => emulator.close());

const text = (body: string, extra: object = {}) =>
  emulator.client.messages.create({ to: annPhone, from: emulator.smsFrom, body, ...extra });

describe('messages sent through the real SDK', () => {
  it('are queued at first and stand on the phone once delivered', async () => {
    const sent = await text('Your expert arrives at 14:00.');
    expect(sent).toMatchObject({ status: 'queued', numSegments: '1', direction: 'outbound-api', price: null });
    expect(sent.dateCreated).toBeInstanceOf(Date);
    const shown = await emulator.control.waitForMessage(
      'ann',
      ({ sid, shownAt }) => sid === sent.sid && shownAt !== null,
    );
    expect(shown.statuses.map(({ status }) => status)).toEqual(['queued', 'sending', 'sent', 'delivered']);
    const { messages } = await emulator.control.screen({ person: 'ann', channel: 'sms' });
    expect(messages.at(-1)).toMatchObject({ sentBy: 'app', text: 'Your expert arrives at 14:00.', segments: 1 });
    const read = await emulator.client.messages(sent.sid).fetch();
    expect(read).toMatchObject({ status: 'delivered', errorCode: null, to: annPhone, from: emulator.smsFrom });
  });

  it('by a Messaging Service are accepted before a sender is chosen', async () => {
    const { messagingServiceSid } = emulator;
    const sent = await emulator.client.messages.create({ to: annPhone, messagingServiceSid, body: 'hello' });
    expect(sent).toMatchObject({ status: 'accepted', from: null, numSegments: '0', messagingServiceSid });
    const done = await emulator.control.waitForMessage(
      'ann',
      ({ sid, status }) => sid === sent.sid && status === 'delivered',
    );
    expect(done.from).toBe(emulator.smsFrom);
  });

  it('are counted in segments, typographic characters replaced when asked', async () => {
    expect((await text('ç'.repeat(71))).numSegments).toBe('2');
    expect(await text('“quoted”', { smartEncoded: true })).toMatchObject({ body: '"quoted"', numSegments: '1' });
  });

  it('wait no longer in the queue than their validity period', async () => {
    await emulator.control.setPauses({ queued: 150 });
    const sent = await text('too late', { validityPeriod: 60 });
    await emulator.control.moveClock({ byMs: 61_000 });
    const failed = await emulator.control.waitForMessage(
      'ann',
      ({ sid, status }) => sid === sent.sid && status === 'failed',
    );
    expect(failed).toMatchObject({ errorCode: 30036, shownAt: null });
    await emulator.control.setPauses({ queued: 1 });
  });

  it('can be redacted and deleted once they are done', async () => {
    const sent = await text('secret');
    await emulator.control.waitForMessage('ann', ({ sid, status }) => sid === sent.sid && status === 'delivered');
    expect((await emulator.client.messages(sent.sid).update({ body: '' })).body).toBe('');
    expect(await refusalOf(emulator.client.messages(sent.sid).update({ body: 'other' }))).toBe('400 20001');
    expect(await emulator.client.messages(sent.sid).remove()).toBe(true);
    expect(await refusalOf(emulator.client.messages(sent.sid).fetch())).toBe('404 20404');
  });

  it('are listed newest first, by number and date, page by page', async () => {
    const other = '+4915200000001';
    await emulator.control.createPerson({ id: 'bo', name: 'Bo', smsNumber: other });
    for (const body of ['1', '2', '3', '4', '5']) await text(body, { to: other });
    await emulator.control.waitForHistory('bo', ({ messages }) => messages.every(({ sentAt }) => sentAt !== null));
    const { messages } = emulator.client;
    const listed = await messages.list({ to: other, pageSize: 2 });
    expect(listed.map(({ body }) => body)).toEqual(['5', '4', '3', '2', '1']);
    const hour = 60 * 60_000;
    const now = (await emulator.control.settings()).now;
    expect(await messages.list({ to: other, dateSentAfter: new Date(now - hour) })).toHaveLength(5);
    expect(await messages.list({ to: other, dateSentAfter: new Date(now + hour) })).toHaveLength(0);
    expect(await messages.list({ to: other, dateSentBefore: new Date(now - hour) })).toHaveLength(0);
    expect(await messages.list({ from: other })).toHaveLength(0);
  });

  it('carry media that Twilio has fetched', async () => {
    const site = await receiveWebhooks(twilio, {
      authToken: emulator.authToken,
      behave: ({ path }, response) => {
        if (path === '/missing.png') response.statusCode = 404;
        response.setHeader('content-type', 'image/png').end('pixels');
      },
    });
    const sent = await text('look', { mediaUrl: [`${site.url}/tv.png`] });
    expect(sent).toMatchObject({ numMedia: '1' });
    const shown = await emulator.control.waitForMessage(
      'ann',
      ({ sid, shownAt }) => sid === sent.sid && shownAt !== null,
    );
    expect(shown.media).toMatchObject([{ contentType: 'image/png', size: 6 }]);
    const gone = await text('look', { mediaUrl: [`${site.url}/missing.png`] });
    const failed = await emulator.control.waitForMessage(
      'ann',
      ({ sid, status }) => sid === gone.sid && status === 'failed',
    );
    expect(failed.errorCode).toBe(11200);
    await site.close();
  });

  it('reach it with an API key too, and through a client of its own', async () => {
    const { accountSid, apiUrl, apiKeySid, apiKeySecret } = emulator;
    const byKey = twilio(apiKeySid, apiKeySecret, { accountSid });
    byKey.api.baseUrl = apiUrl;
    expect((await byKey.api.v2010.accounts(accountSid).fetch()).status).toBe('active');
    const rerouted = new twilio.RequestClient();
    const ask = rerouted.request.bind(rerouted);
    rerouted.request = (options) => ask({ ...options, uri: options.uri.replace('https://api.twilio.com', apiUrl) });
    const through = twilio(accountSid, emulator.authToken, { httpClient: rerouted });
    expect((await through.messages.create({ to: annPhone, from: emulator.smsFrom, body: 'hi' })).status).toBe('queued');
  });
});

describe('messages that Twilio refuses', () => {
  it.each([
    ['no text', { body: '' }, '400 21602'],
    ['no number', { to: '' }, '400 21604'],
    ['a number that is none', { to: '0151 1234' }, '400 21211'],
    ['a sender that is none', { from: '+49 (0)' }, '400 21212'],
    ['no sender', { from: '' }, '400 21603'],
    ['a sender of somebody else', { from: '+15005550001' }, '400 21606'],
    ['a WhatsApp sender of somebody else', { to: annWhatsApp, from: 'whatsapp:+15005550001' }, '400 63007'],
    ['SMS to WhatsApp', { to: annWhatsApp }, '400 21910'],
    ['1601 characters', { body: 'a'.repeat(1_601) }, '400 21617'],
    ['eleven files', { mediaUrl: Array.from({ length: 11 }, () => 'https://example.com/a.png') }, '400 21623'],
    ['a file without an address', { mediaUrl: ['tv.png'] }, '400 21620'],
    ['a callback to localhost', { statusCallback: 'http://localhost/status' }, '400 21609'],
    ['no time to send', { validityPeriod: 0 }, '400 21624'],
    ['variables without a template', { contentVariables: '{}' }, '400 21654'],
    ['a template that is none', { contentSid: `HX${'0'.repeat(32)}` }, '400 21655'],
    ['another Messaging Service', { messagingServiceSid: `MG${'0'.repeat(32)}` }, '400 21705'],
    ['a parameter it does not know', { scheduleType: 'fixed' }, '400 20001'],
  ] as const)('%s', async (_what, change, refusal) => {
    expect(await refusalOf(text('hello', change))).toBe(refusal);
  });

  it('regions that are switched off, and numbers that are no mobile phone', async () => {
    await emulator.control.configure({ blockedRegions: ['+7'] });
    expect(await refusalOf(text('hello', { to: '+79161234567' }))).toBe('400 21408');
    await emulator.control.setReachability({ person: 'ann', channel: 'sms', reachability: 'not-mobile' });
    expect(await refusalOf(text('hello'))).toBe('400 21614');
    await emulator.control.setReachability({ person: 'ann', channel: 'sms', reachability: 'reachable' });
  });

  it('wrong credentials, and resources that are not there', async () => {
    const stranger = sdkClient(twilio, { ...emulator, authToken: 'wrong' });
    expect(await refusalOf(stranger.messages.create({ to: annPhone, from: emulator.smsFrom, body: 'x' }))).toBe(
      '401 20003',
    );
    const other = sdkClient(twilio, { ...emulator, accountSid: `AC${'0'.repeat(32)}` });
    expect(await refusalOf(other.messages.list({ limit: 1 }))).toBe('401 20003');
    expect(await refusalOf(emulator.client.messages(`SM${'0'.repeat(32)}`).fetch())).toBe('404 20404');
    expect(await refusalOf(emulator.client.calls.list({ limit: 1 }))).toBe('404 20404');
  });

  it('everything of an account that is closed, and what is on its way with it', async () => {
    await emulator.control.setPauses({ queued: 100 });
    const sent = await text('on its way');
    await emulator.control.suspendAccount();
    expect(await refusalOf(text('hello'))).toBe('401 20003');
    const failed = await emulator.control.waitForMessage(
      'ann',
      ({ sid, status }) => sid === sent.sid && status === 'failed',
    );
    expect(failed.errorCode).toBe(30002);
    await emulator.control.say({ person: 'ann', channel: 'sms', text: 'does anybody hear me?' });
    await emulator.control.suspendAccount({ state: 'suspended' });
    expect(await refusalOf(text('hello'))).toBe('401 20005');
    await emulator.control.restoreAccount();
    expect((await text('hello')).status).toBe('queued');
    expect(await emulator.client.messages.list({ from: annPhone })).toEqual([]);
    await emulator.control.setPauses({ queued: 1 });
  });
});
