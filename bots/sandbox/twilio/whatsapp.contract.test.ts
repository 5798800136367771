import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { eventually, receiveWebhooks } from './test/receive-webhooks.ts';
import { refusalOf } from './test/sdk-client.ts';
import { annWhatsApp, startForTest } from './test/start-for-test.ts';

let emulator: Awaited<ReturnType<typeof startForTest<twilio.Twilio>>>;
let app: Awaited<ReturnType<typeof receiveWebhooks>>;

beforeAll(async () => {
  emulator = await startForTest(twilio);
  app = await receiveWebhooks(twilio, { authToken: emulator.authToken });
  await emulator.control.configure({ messagesUrl: `${app.url}/messages`, statusUrl: `${app.url}/status` });
});

afterAll(async () => {
  await emulator.close();
  await app.close();
});

const day = 24 * 60 * 60_000;

const send = (given: object) =>
  emulator.client.messages.create({ to: annWhatsApp, from: emulator.whatsappFrom, ...given });

const end = async (sid: string) =>
  emulator.control.waitForMessage(
    'ann',
    (message) => message.sid === sid && ['delivered', 'undelivered', 'failed'].includes(message.status),
  );

async function template(types: object, variables: Record<string, string> = {}): Promise<string> {
  const { sid } = await emulator.client.content.v1.contents.create({
    friendlyName: 'visit',
    language: 'en',
    variables,
    types,
  });
  return sid;
}

const quickReply = (...titles: string[]) => ({
  'twilio/quick-reply': { body: 'Visit {{1}}?', actions: titles.map((title) => ({ title, id: `id-${title}` })) },
});

const inbound = async (messageSid: string | undefined) => {
  await eventually(() =>
    app.received.some(({ path, params }) => path === '/messages' && params['MessageSid'] === messageSid),
  );
  return app.received.find(({ params }) => params['MessageSid'] === messageSid)?.params ?? {};
};

describe('the 24 hours after a message', () => {
  it('are open to free text, and then no more', async () => {
    const closed = await end((await send({ body: 'hello' })).sid);
    expect(closed).toMatchObject({ status: 'undelivered', errorCode: 63016, shownAt: null });
    await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'hi' });
    expect(await end((await send({ body: 'hello' })).sid)).toMatchObject({ status: 'delivered' });
    await emulator.control.moveClock({ byMs: day - 60_000 });
    expect(await end((await send({ body: 'hello' })).sid)).toMatchObject({ status: 'delivered' });
    await emulator.control.moveClock({ byMs: 61_000 });
    const late = await send({ body: 'hello' });
    expect(await end(late.sid)).toMatchObject({ errorCode: 63016 });
    await eventually(() =>
      app.received.some(({ params }) => params['MessageSid'] === late.sid && params['ErrorCode'] === '63016'),
    );
    expect((await emulator.client.messages(late.sid).fetch()).errorCode).toBe(63016);
  });

  it('are not needed by templates that WhatsApp has approved', async () => {
    await emulator.control.moveClock({ byMs: 2 * day });
    const contentSid = await template(quickReply('Confirm', 'Move'), { 1: 'today' });
    const one = () => send({ contentSid, contentVariables: JSON.stringify({ 1: 'on Tuesday' }) });
    expect(await end((await one()).sid)).toMatchObject({ errorCode: 63016 });
    const contents = emulator.client.content.v1.contents(contentSid);
    const submitted = await contents.approvalCreate.create({ name: 'visit_tomorrow', category: 'UTILITY' });
    expect(submitted.status).toBe('received');
    expect(await end((await one()).sid)).toMatchObject({ errorCode: 63016 });
    await emulator.control.setTemplateStatus({ sid: contentSid, status: 'approved' });
    expect((await contents.approvalFetch().fetch()).whatsapp).toMatchObject({
      status: 'approved',
      name: 'visit_tomorrow',
    });
    expect(await end((await one()).sid)).toMatchObject({ status: 'delivered', body: 'Visit on Tuesday?' });
    await emulator.control.setTemplateStatus({ sid: contentSid, status: 'rejected', rejectionReason: 'PROMOTIONAL' });
    expect(await end((await one()).sid)).toMatchObject({ errorCode: 63040 });
    await emulator.control.setTemplateStatus({ sid: contentSid, status: 'paused' });
    expect(await end((await one()).sid)).toMatchObject({ errorCode: 63041 });
  });

  it('are what lists need: they open no conversation and cannot be approved', async () => {
    await emulator.control.moveClock({ byMs: 2 * day });
    const items = [{ item: 'Morning', id: 'am', description: '8 to 12' }];
    const contentSid = await template({ 'twilio/list-picker': { body: 'When?', button: 'Choose', items } });
    expect(await end((await send({ contentSid })).sid)).toMatchObject({ errorCode: 63016 });
    const approval = emulator.client.content.v1.contents(contentSid).approvalCreate;
    expect(await refusalOf(approval.create({ name: 'times', category: 'UTILITY' }))).toBe('400 20001');
  });
});

describe('buttons and lists', () => {
  it('come back with what was pressed and on which message', async () => {
    await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'hi' });
    const contentSid = await template(quickReply('Confirm', 'Move'));
    const sent = await end((await send({ contentSid, contentVariables: '{"1":"now"}' })).sid);
    const { messages } = await emulator.control.screen({ person: 'ann', channel: 'whatsapp' });
    expect(messages.at(-1)).toMatchObject({ text: 'Visit now?', buttons: [{ title: 'Confirm' }, { title: 'Move' }] });
    const pressed = await emulator.control.pressButton({ person: 'ann', title: 'Move' });
    expect(await inbound(pressed.messageSids[0])).toMatchObject({
      Body: 'Move',
      ButtonText: 'Move',
      ButtonPayload: 'id-Move',
      MessageType: 'button',
      OriginalRepliedMessageSid: sent.sid,
    });
    await expect(emulator.control.pressButton({ person: 'ann', title: 'Nothing' })).rejects.toThrow('no button');
  });

  it('lists give the id and title of the item', async () => {
    const items = [
      { item: 'Morning', id: 'am', description: '8 to 12' },
      { item: 'Evening', id: 'pm' },
    ];
    const contentSid = await template({ 'twilio/list-picker': { body: 'When?', button: 'Choose', items } });
    await end((await send({ contentSid })).sid);
    const picked = await emulator.control.pickListItem({ person: 'ann', title: 'Morning' });
    expect(await inbound(picked.messageSids[0])).toMatchObject({
      Body: 'Morning',
      ListId: 'am',
      ListTitle: 'Morning',
      ListDescription: '8 to 12',
      MessageType: 'interactive',
    });
  });

  it('links open on the phone and tell nobody', async () => {
    const actions = [{ type: 'URL', title: 'Track', url: 'https://callout.example/t/{{1}}' }];
    const contentSid = await template({ 'twilio/call-to-action': { body: 'Where is {{1}}?', actions } });
    await emulator.control.setTemplateStatus({ sid: contentSid, status: 'approved' });
    await end((await send({ contentSid, contentVariables: '{"1":"abc"}' })).sid);
    const pressed = await emulator.control.pressButton({ person: 'ann', title: 'Track' });
    expect(pressed).toMatchObject({ url: 'https://callout.example/t/abc', messageSids: [] });
  });

  it('four buttons are too many unless WhatsApp has approved them; long texts always', async () => {
    const contentSid = await template(quickReply('1', '2', '3', '4'));
    const contentVariables = '{"1":"now"}';
    expect(await end((await send({ contentSid, contentVariables })).sid)).toMatchObject({ errorCode: 63005 });
    const long = await template({ 'twilio/quick-reply': { body: 'hi', actions: [{ title: '{{1}}', id: 'a' }] } });
    const sent = await send({ contentSid: long, contentVariables: JSON.stringify({ 1: 'a'.repeat(21) }) });
    expect(await end(sent.sid)).toMatchObject({ errorCode: 63021 });
  });
});

describe('people on WhatsApp', () => {
  it('write with their profile name, number and business-scoped id', async () => {
    const { messageSids } = await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'hi' });
    const params = await inbound(messageSids[0]);
    expect(params).toMatchObject({
      From: annWhatsApp,
      ProfileName: 'Ann',
      WaId: annWhatsApp.slice(10),
      MessageType: 'text',
    });
    expect(params['ExternalUserId']).toMatch(/^DE\.\d+$/);
    expect(JSON.parse(params['ChannelMetadata'] ?? '')).toMatchObject({
      type: 'whatsapp',
      data: { context: { ProfileName: 'Ann' } },
    });
  });

  it('may hide the number: the id is all there is, and messages reach it', async () => {
    const userId = 'DE.13491208655302741918';
    await emulator.control.createPerson({ id: 'cleo', name: 'Cleo', whatsapp: { userId, username: 'cleo.r' } });
    const { messageSids } = await emulator.control.say({ person: 'cleo', channel: 'whatsapp', text: 'hi' });
    const params = await inbound(messageSids[0]);
    expect(params).toMatchObject({ From: `whatsapp:${userId}`, ExternalUserId: userId, Username: 'cleo.r' });
    expect(params).not.toHaveProperty('WaId');
    const { sid } = await send({ to: `whatsapp:${userId}`, body: 'hello Cleo' });
    await emulator.control.waitForMessage('cleo', (message) => message.sid === sid && message.shownAt !== null);
    await expect(emulator.control.say({ person: 'cleo', channel: 'sms', text: 'hi' })).rejects.toThrow(
      'no mobile number',
    );
  });

  it('send photos and places', async () => {
    const photo = { bytes: Buffer.from('jpeg'), contentType: 'image/jpeg' };
    const wrote = await emulator.control.sendMedia({
      person: 'ann',
      channel: 'whatsapp',
      items: [photo, photo],
      text: 'see',
    });
    expect(wrote.messageSids).toHaveLength(2);
    const first = await inbound(wrote.messageSids[0]);
    expect(first).toMatchObject({ NumMedia: '1', Body: 'see', MediaContentType0: 'image/jpeg', MessageType: 'image' });
    const url = first['MediaUrl0'] ?? '';
    expect((await fetch(url)).status).toBe(401);
    const authorization = `Basic ${btoa(`${emulator.accountSid}:${emulator.authToken}`)}`;
    const download = await fetch(url, { headers: { authorization } });
    expect(download.redirected).toBe(true);
    expect(await download.text()).toBe('jpeg');
    const message = emulator.client.messages(first['MessageSid'] ?? '');
    const [media] = await message.media.list();
    expect(media).toMatchObject({ contentType: 'image/jpeg', parentSid: first['MessageSid'] });
    expect(await message.media(media?.sid ?? '').remove()).toBe(true);
    expect((await fetch(url, { headers: { authorization } })).status).toBe(404);
    const place = await emulator.control.shareLocation({
      person: 'ann',
      latitude: 52.5,
      longitude: 13.4,
      label: 'Home',
    });
    expect(await inbound(place.messageSids[0])).toMatchObject({
      Latitude: '52.5',
      Longitude: '13.4',
      Label: 'Home',
      MessageType: 'location',
    });
  });

  it('cannot send more than WhatsApp takes', async () => {
    const film = { bytes: Buffer.from('film'), contentType: 'video/mp4', declaredSize: 17 * 1024 * 1024 };
    const sending = emulator.control.sendMedia({ person: 'ann', channel: 'whatsapp', items: [film] });
    await expect(sending).rejects.toThrow('bytes');
  });

  it('read, and WhatsApp says so', async () => {
    await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'hi' });
    const { sid } = await end((await send({ body: 'hello' })).sid);
    const { read } = await emulator.control.read({ person: 'ann' });
    expect(read).toContain(sid);
    await eventually(() =>
      app.received.some(({ params }) => params['MessageSid'] === sid && params['EventType'] === 'READ'),
    );
    expect((await emulator.client.messages(sid).fetch()).status).toBe('read');
  });

  it.each([
    ['not-on-whatsapp', 63003],
    ['invalid-recipient', 63024],
    ['blocked-by-person', 63033],
  ] as const)('are out of reach when %s', async (reachability, errorCode) => {
    await emulator.control.setReachability({ person: 'ann', channel: 'whatsapp', reachability });
    expect(await end((await send({ body: 'hello' })).sid)).toMatchObject({ status: 'failed', errorCode });
    await emulator.control.setReachability({ person: 'ann', channel: 'whatsapp', reachability: 'reachable' });
  });

  it('may write STOP without Twilio acting on it, unless it was told to', async () => {
    const { messageSids } = await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'STOP' });
    expect(await inbound(messageSids[0])).not.toHaveProperty('OptOutType');
    expect(await end((await send({ body: 'hello' })).sid)).toMatchObject({ status: 'delivered' });
    const strict = await startForTest(twilio, { optOutChannels: ['sms', 'whatsapp'] });
    await strict.control.say({ person: 'ann', channel: 'whatsapp', text: 'STOP' });
    const sending = strict.client.messages.create({ to: annWhatsApp, from: strict.whatsappFrom, body: 'hello' });
    expect(await refusalOf(sending)).toBe('400 21610');
    await strict.close();
  });
});
