import { afterEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import type { ServerResponse } from 'node:http';
import { attachApp, type Setting } from './test/attach-app.ts';
import { eventually, type Received, receiveWebhooks, twiml } from './test/receive-webhooks.ts';
import { annPhone } from './test/start-for-test.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function attach(setting: Setting = {}) {
  const attached = await attachApp(twilio, setting);
  closing.push(attached.close);
  return attached;
}

const failFirst = ({ path }: Received, response: ServerResponse) => {
  if (path === '/messages') response.statusCode = 500;
};

const failAlways = (_received: Received, response: ServerResponse) => {
  response.statusCode = 503;
};

const beSlow = () => new Promise<void>((resolve) => setTimeout(resolve, 300));

const answerTwice = ({ path }: Received, response: ServerResponse) => {
  const messages = '<Message>Thanks &amp; hello</Message><Message><Body>Bye</Body></Message>';
  if (path === '/messages') twiml(response, `<?xml version="1.0"?><Response>${messages}</Response>`);
};

const haveTwo = ({ messages }: { messages: { status: string }[] }) =>
  messages.filter(({ status }) => status === 'delivered').length === 2;

describe('what a person writes', () => {
  it('comes to the app signed, with every field that Twilio sends', async () => {
    const { app, say, accountSid, smsFrom } = await attach();
    const { messageSids, webhookIds } = await say('My TV is broken');
    await eventually(() => app.received.length === 1);
    expect(webhookIds).toHaveLength(1);
    expect(app.received[0]).toMatchObject({
      path: '/messages',
      isSigned: true,
      params: {
        MessageSid: messageSids[0],
        AccountSid: accountSid,
        From: annPhone,
        To: smsFrom,
        Body: 'My TV is broken',
        NumMedia: '0',
        NumSegments: '1',
        SmsStatus: 'received',
      },
    });
    expect(app.received[0]?.headers['i-twilio-idempotency-token']).toBeDefined();
  });

  it('is signed over the address that the world sees, not the one behind the proxy', async () => {
    const { app, say, send, statuses } = await attach({ publicUrl: 'https://callout.example:8443' });
    await say('hello');
    await send('hello');
    await eventually(() => statuses().includes('delivered'));
    expect(app.received.every(({ isSigned }) => isSigned)).toBe(true);
    expect(app.received[0]?.headers).toMatchObject({
      'x-forwarded-host': 'callout.example:8443',
      'x-forwarded-proto': 'https',
    });
  });

  it('is reached by an address that the app gave from the outside', async () => {
    const { app, client, smsFrom } = await attach({ publicUrl: 'https://callout.example' });
    const statusCallback = 'https://callout.example/own-status?visit=7';
    await client.messages.create({ to: annPhone, from: smsFrom, body: 'hi', statusCallback });
    await eventually(() => app.received.some(({ params }) => params['MessageStatus'] === 'delivered'));
    expect(app.received.every(({ path, isSigned }) => path === '/own-status?visit=7' && isSigned)).toBe(true);
  });

  it('goes to the fallback when the first address fails, with the reason', async () => {
    const { app, say, control } = await attach({ behave: failFirst });
    const { messageSids } = await say('hello');
    await eventually(() => app.received.length === 2);
    expect(app.received[1]).toMatchObject({
      path: '/fallback',
      isSigned: true,
      params: { MessageSid: messageSids[0], ErrorCode: '11200', ErrorUrl: `${app.url}/messages` },
    });
    const [first, second] = app.received.map(({ headers }) => headers['i-twilio-idempotency-token']);
    expect(first).toBe(second);
    expect(await control.alerts()).toMatchObject([{ code: 11200 }]);
  });

  it('goes to the fallback when the app is too slow, under the public address of that entry point', async () => {
    const second = await receiveWebhooks(twilio, {
      authToken: '5a7d0b0c4e1f4f6f9d3a2b1c0e9f8a7b',
      publicUrl: 'https://b.example',
    });
    closing.push(second.close);
    const { say, control } = await attach({
      options: { webhookTimeoutMs: 60 },
      behave: beSlow,
      publicUrl: 'https://a.example',
    });
    await control.configure({ fallbackUrl: `${second.url}/messages`, fallbackPublicUrl: 'https://b.example' });
    await say('hello');
    await eventually(() => second.received.length === 1);
    expect(second.received[0]).toMatchObject({ isSigned: true, params: { ErrorCode: '11205' } });
  });

  it('is only in the log when both addresses fail: the app reads it there', async () => {
    const { say, control, client, smsFrom } = await attach({ behave: failAlways });
    const { messageSids } = await say('is anybody there?');
    await eventually(async () => (await control.webhooks({ state: 'given-up' })).length === 1);
    const missed = await client.messages.list({ to: smsFrom });
    expect(missed).toMatchObject([
      { sid: messageSids[0], body: 'is anybody there?', direction: 'inbound', status: 'received' },
    ]);
  });
});

describe("the app's answer", () => {
  it('may be TwiML with messages', async () => {
    const { say, control } = await attach({ behave: answerTwice });
    await say('hello');
    const { messages } = await control.waitForHistory('ann', haveTwo);
    expect(messages.slice(1)).toMatchObject([
      { body: 'Thanks & hello', direction: 'outbound-reply' },
      { body: 'Bye', direction: 'outbound-reply' },
    ]);
  });

  it.each([
    ['an empty response', 'text/xml', '<Response/>'],
    ['nothing', 'text/xml', ''],
    ['an empty response in long', 'application/xml', '<?xml version="1.0" encoding="UTF-8"?>\n<Response>\n</Response>'],
  ])('may be %s', async (_what, type, body) => {
    const { say, control } = await attach({
      behave: (_received, response) => void response.setHeader('content-type', type).end(body),
    });
    await say('hello');
    await eventually(async () => (await control.webhooks({ state: 'delivered' })).length === 1);
    expect(await control.alerts()).toEqual([]);
  });

  it.each([
    ['broken XML', 'text/xml', '<Response><Message>hi</Response>', 12100],
    ['another document', 'text/xml', '<Reply/>', 12102],
    ['a verb that is not for messages', 'text/xml', '<Response><Say>hi</Say></Response>', 12200],
    ['JSON', 'application/json', '{"ok":true}', 12300],
  ])('may not be %s', async (_what, type, body, code) => {
    const { say, control, app } = await attach({
      behave: (_received, response) => void response.setHeader('content-type', type).end(body),
    });
    await say('hello');
    await eventually(() => app.received.length === 2);
    expect(app.received[1]).toMatchObject({ path: '/fallback', params: { ErrorCode: String(code) } });
    await eventually(async () => (await control.alerts()).length === 2);
  });
});

describe('status callbacks', () => {
  it('tell each status, signed, with the error of a failure', async () => {
    const { app, send, control, statuses } = await attach();
    await send('hello');
    await eventually(() => statuses().includes('delivered'));
    expect([...statuses()].toSorted()).toEqual(['delivered', 'queued', 'sending', 'sent']);
    expect(app.received.every(({ isSigned, path }) => isSigned && path === '/status')).toBe(true);
    await control.setReachability({ person: 'ann', channel: 'sms', reachability: 'unreachable' });
    await send('hello again');
    await eventually(() => statuses().includes('undelivered'));
    expect(app.received.at(-1)?.params).toMatchObject({ MessageStatus: 'undelivered', ErrorCode: '30003' });
  });

  it('come out of order and again when told to', async () => {
    const { send, control, statuses } = await attach();
    await control.holdWebhooks({ kinds: ['status'] });
    const { sid } = await send('hello');
    await control.waitForMessage('ann', ({ status }) => status === 'delivered');
    expect(statuses()).toEqual([]);
    expect(await control.releaseWebhooks({ reversed: true })).toEqual({ released: 4 });
    expect(statuses()).toEqual(['delivered', 'sent', 'sending', 'queued']);
    await control.repeatWebhook({ messageSid: sid, status: 'sent', times: 2 });
    expect(statuses().slice(4)).toEqual(['sent', 'sent']);
  });

  it('may be lost, late, double or forged on the way', async () => {
    const { app, send, control, statuses } = await attach();
    await control.injectDeliveryFault({ fault: { kind: 'discard' }, statuses: ['sent'] });
    await control.injectDeliveryFault({ fault: { kind: 'duplicate' }, statuses: ['sending'], kinds: ['status'] });
    await control.injectDeliveryFault({ fault: { kind: 'wrong-signature' }, statuses: ['delivered'], times: 1 });
    await control.injectDeliveryFault({ fault: { kind: 'delay', delayMs: 1_500 }, statuses: ['queued'] });
    await send('hello');
    await eventually(() => statuses().includes('queued'));
    expect(statuses().toSorted()).toEqual(['delivered', 'queued', 'sending', 'sending']);
    expect(statuses().at(-1)).toBe('queued');
    const forged = app.received.filter(({ isSigned }) => !isSigned);
    expect(forged.map(({ params }) => params['MessageStatus'])).toEqual(['delivered']);
    const cleared = await control.clearFaults();
    expect(cleared.map(({ struck }) => struck)).toEqual([1, 1, 1, 1]);
  });

  it('are sent once more when no connection came about, and never for a bad answer', async () => {
    const { send, control, app } = await attach();
    await control.injectDeliveryFault({ fault: { kind: 'lose-answer' }, statuses: ['delivered'], times: 1 });
    const { sid } = await send('hello');
    await eventually(async () => (await control.webhooks({ state: 'delivered' })).length === 4);
    const tries = await control.deliveries({ messageSid: sid });
    expect(tries.filter(({ messageStatus }) => messageStatus === 'delivered').map(({ attempt }) => attempt)).toEqual([
      1, 2,
    ]);
    expect(app.received.filter(({ params }) => params['MessageStatus'] === 'delivered')).toHaveLength(2);
  });

  it.each([
    ['lost', ['queued', 'sending', 'sent'], false],
    ['unconfirmed', ['queued', 'sending', 'sent'], true],
    ['false-delivered', ['queued', 'sending', 'sent', 'delivered'], false],
  ] as const)('may say less or more than is true: %s', async (reachability, told, isShown) => {
    const { send, control, statuses } = await attach();
    await control.setReachability({ person: 'ann', channel: 'sms', reachability });
    const { sid } = await send('hello');
    const last = told.at(-1);
    await control.waitForMessage('ann', (message) => message.sid === sid && message.status === last);
    await eventually(() => statuses().length === told.length);
    expect([...statuses()].toSorted()).toEqual([...told].toSorted());
    expect((await control.screen({ person: 'ann' })).messages).toHaveLength(isShown ? 1 : 0);
  });
});

describe('bytes past the queue', () => {
  it.each([
    ['valid', true],
    ['missing', false],
    ['wrong', false],
  ] as const)('carry a signature that is %s', async (signature, isSigned) => {
    const { app, control } = await attach({ publicUrl: 'https://callout.example' });
    const posted = await control.postRaw({ to: 'messages', body: 'From=%2B4915&Body=hi', signature });
    await control.postRaw({ to: 'status', body: '{"a":1}', contentType: 'application/json', signature });
    expect(posted.status).toBe(200);
    expect(app.received.map((one) => one.isSigned)).toEqual([isSigned, isSigned]);
    expect(app.received[1]?.path).toMatch(/^\/status\?bodySHA256=[0-9a-f]{64}$/);
  });
});
