import sdk from 'twilio';
import { InboxBusy, UnstorableUpdate } from '../../core/ports/inbox-store.ts';
import { eventually } from '../sandbox/twilio/test/receive-webhooks.ts';
import { annPhone } from '../sandbox/twilio/test/start-for-test.ts';
import { createTwilioCaller } from './twilio-caller.ts';
import { type OpenTwilio, openTwilio, type OpenTwilioOptions } from '../../test/open-twilio.ts';

const NORTH = 'https://north.example/callout';
const SOUTH = 'https://south.example';
const FORM = 'application/x-www-form-urlencoded';

let twilio: OpenTwilio;
const open = async (options: OpenTwilioOptions = {}): Promise<void> => {
  twilio = await openTwilio(options);
};
afterEach(() => twilio.close());

const control = () => twilio.emulator().control;
const messagesUrl = () => `${twilio.url}/webhooks/twilio/messages`;

const say = async (text: string): Promise<string> => {
  const { messageSids } = await control().say({ person: 'ann', channel: 'sms', text });
  await twilio.settled();
  return messageSids[0] ?? '';
};

const message = (fields: Record<string, string> = {}): string =>
  new URLSearchParams({ MessageSid: `SM${'a'.repeat(32)}`, From: annPhone, To: '+15005550006', ...fields }).toString();

type Signature = 'valid' | 'missing' | 'wrong';
const post = (to: 'messages' | 'status', body: string, contentType = FORM, signature: Signature = 'valid') =>
  control().postRaw({ to, body, contentType, signature });

describe('a message that Twilio delivers', () => {
  beforeEach(() => open());

  it('is kept as it came, by its channel and sender, and acknowledged without words', async () => {
    const sid = await say('Grüße 📺 & more=1');
    await control().say({ person: 'ann', channel: 'whatsapp', text: 'And here' });
    await twilio.settled();
    expect(twilio.kept).toMatchObject([
      { channel: 'sms', platformId: sid, conversationKey: `sms:${annPhone}`, raw: { Body: 'Grüße 📺 & more=1' } },
      { channel: 'whatsapp', conversationKey: `whatsapp:${annPhone}`, raw: { Body: 'And here' } },
    ]);
    expect(new Set(twilio.kept.map(({ traceId }) => traceId)).size).toBe(2);
    const { messages } = await control().history({ person: 'ann' });
    expect(messages.map(({ sentBy }) => sentBy)).toEqual(['person', 'person']);
    expect(await control().alerts()).toEqual([]);
  });

  it('is named the same each time it comes, also a day late', async () => {
    const messageSid = await say('once');
    await control().moveClock({ byMs: 86_400_000 });
    await control().repeatWebhook({ messageSid, times: 2 });
    await twilio.settled();
    expect(twilio.kept.map(({ platformId }) => platformId)).toEqual([messageSid, messageSid, messageSid]);
  });

  it('is kept whatever else Twilio may tell of it one day', async () => {
    const { status } = await post('messages', message({ Hologram: 'yes', Body: 'Hi', ['__proto__']: 'x' }));
    expect(status).toBe(200);
    expect(twilio.kept).toMatchObject([{ raw: { Hologram: 'yes', Body: 'Hi' } }]);
  });

  it('is let go when no database will ever take it', async () => {
    twilio.troubles.push(new UnstorableUpdate('too much'));
    await say('Hello');
    expect(twilio.refused).toEqual(['unstorable']);
    expect(await control().alerts()).toEqual([]);
  });
});

describe('behind two entry points', () => {
  beforeEach(async () => {
    await open({ publicUrls: [NORTH, `${SOUTH}/`] });
    // The fallback is the other machine: here the same, by another name.
    const fallbackUrl = messagesUrl().replace('127.0.0.1', 'localhost');
    await control().configure({ publicUrl: NORTH, fallbackUrl, fallbackPublicUrl: SOUTH });
  });

  it('a message is genuine by the address that Twilio called, whatever a proxy made of it', async () => {
    await say('Hello');
    expect(twilio.kept).toHaveLength(1);
    expect(twilio.refused).toEqual([]);
  });

  it('one that could not be stored at the first is kept at the other', async () => {
    for (const trouble of [new Error('the database is gone'), new InboxBusy('too much waits')]) {
      twilio.troubles.push(trouble);
      await say('Hello');
    }
    expect(twilio.kept).toMatchObject([{ raw: { ErrorCode: '11200' } }, { raw: { ErrorCode: '11200' } }]);
    expect(twilio.refused).toEqual(['unavailable', 'unavailable']);
  });

  it('one whose answer was lost comes again by the other, under the same name', async () => {
    await control().injectDeliveryFault({ fault: { kind: 'lose-answer' }, kinds: ['messages'], times: 1 });
    const sid = await say('Hello');
    expect(twilio.kept.map(({ platformId }) => platformId)).toEqual([sid, sid]);
  });

  it('a signature for an address that is none of ours is worth nothing', async () => {
    await control().configure({ publicUrl: 'https://stranger.example' });
    await say('Hello');
    // The fallback still goes by one of ours.
    expect(twilio.refused).toEqual(['signature']);
    expect(twilio.kept).toHaveLength(1);
  });
});

describe('where no address is configured', () => {
  beforeEach(() => open());

  it('a genuine one is by what the proxy says of it', async () => {
    await control().configure({ publicUrl: NORTH.replace('/callout', '') });
    await say('Hello');
    expect(twilio.kept).toHaveLength(1);
  });

  it.each(['', ' ', '%%%', 'a b', 'x:y:z'])('nonsense in its place is no signature: %j', async (host) => {
    const headers = { 'content-type': FORM, 'x-twilio-signature': 'x', 'x-forwarded-host': host };
    const response = await fetch(messagesUrl(), { method: 'POST', headers, body: message() });
    expect(response.status).toBe(403);
    expect(twilio.refused).toEqual(['signature']);
  });
});

describe('whoever is not Twilio', () => {
  beforeEach(() => open());

  it.each([
    ['missing', 'unsigned'],
    ['wrong', 'signature'],
  ] as const)('is turned away with a signature that is %s', async (signature, why) => {
    for (const to of ['messages', 'status'] as const) {
      expect((await post(to, message({ MessageStatus: 'delivered' }), FORM, signature)).status).toBe(403);
    }
    expect(twilio.refused).toEqual([why, why]);
    expect([...twilio.kept, ...twilio.receipts]).toEqual([]);
  });

  it('cannot put other words under Twilio’s signature', async () => {
    await say('Hello');
    const params = twilio.kept[0]?.raw as Record<string, string>;
    const signature = sdk.getExpectedTwilioSignature(twilio.account.authToken, messagesUrl(), params);
    const replay = (fields: Record<string, string>) =>
      fetch(messagesUrl(), {
        method: 'POST',
        headers: { 'content-type': FORM, 'x-twilio-signature': signature },
        body: new URLSearchParams(fields).toString(),
      });
    expect((await replay({ ...params, Body: 'Other words' })).status).toBe(403);
    expect((await replay({ ...params, Extra: 'x' })).status).toBe(403);
    expect(twilio.kept).toHaveLength(1);
  });
});

describe('bad input', () => {
  beforeEach(() => open());

  it.each([
    ['nothing', '', FORM, 400, 'malformed'],
    ['no id', 'From=%2B49151', FORM, 400, 'malformed'],
    ['a broken id', message({ MessageSid: 'SM1' }), FORM, 400, 'malformed'],
    ['nobody', message({ From: '' }), FORM, 400, 'malformed'],
    ['half a percent sign', 'MessageSid=%', FORM, 400, 'malformed'],
    ['JSON', '{"MessageSid":"SM"}', 'application/json', 415, 'content_type'],
    ['a text', 'Hello', 'text/plain', 415, 'content_type'],
    ['more than any message is', message({ Body: 'x'.repeat(70_000) }), FORM, 413, 'too_large'],
  ])('%s is turned away and counted', async (_, body, type, status, why) => {
    expect((await post('messages', body, type)).status).toBe(status);
    expect(twilio.refused).toEqual([why]);
    expect(twilio.kept).toEqual([]);
  });

  it('leaves the way free for what comes after it', async () => {
    await post('messages', 'x'.repeat(70_000));
    await say('Hello');
    expect(twilio.kept).toHaveLength(1);
  });
});

const send = async (): Promise<string> => {
  const sent = await createTwilioCaller(twilio.account).createMessage({
    to: annPhone,
    from: twilio.emulator().smsFrom,
    body: 'Hello',
  });
  return sent.kind === 'accepted' ? (sent.platformRef ?? '') : '';
};

const postStatus = (fields: Record<string, string>) => post('status', new URLSearchParams(fields).toString());

describe('a status report', () => {
  beforeEach(() => open());

  it('is a receipt of our message, in whatever order and however often it comes', async () => {
    await control().injectDeliveryFault({ fault: { kind: 'duplicate', copies: 2 }, kinds: ['status'] });
    const platformRef = await send();
    await eventually(() => twilio.receipts.filter(({ status }) => status === 'delivered').length === 3);
    await twilio.settled();
    expect(new Set(twilio.receipts.map((receipt) => receipt.platformRef))).toEqual(new Set([platformRef]));
    expect(new Set(twilio.receipts.map(({ status }) => status))).toEqual(new Set(['sent', 'delivered']));
    expect(twilio.refused).toEqual([]);
  });

  it('is acknowledged when it tells nothing, and turned away when it is none', async () => {
    const MessageSid = `SM${'b'.repeat(32)}`;
    for (const MessageStatus of ['queued', 'sending', 'teleported'])
      expect((await postStatus({ MessageSid, MessageStatus })).status).toBe(200);
    expect((await postStatus({ MessageSid })).status).toBe(400);
    expect((await postStatus({ MessageStatus: 'sent' })).status).toBe(400);
    expect(twilio.receipts).toEqual([]);
    expect(twilio.refused).toEqual(['malformed', 'malformed']);
  });

  it('that could not be kept is not acknowledged', async () => {
    twilio.troubles.push(new Error('the database is gone'));
    const body = message({ MessageStatus: 'delivered' });
    const { status, body: answer } = await post('status', body);
    expect(status).toBe(503);
    expect(JSON.stringify(answer)).not.toContain('database');
    expect((await post('status', body)).status).toBe(200);
    expect(twilio.receipts).toMatchObject([{ channel: 'sms', status: 'delivered' }]);
  });
});
