import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import fastify from 'fastify';
import { twilioControl, twilioEvents } from './control-client.ts';
import type { TwilioEmulatorOptions } from './settings.ts';
import { startTwilioEmulator } from './start-twilio-emulator.ts';
import { eventually, receiveWebhooks } from './test/receive-webhooks.ts';
import { refusalOf, sdkClient } from './test/sdk-client.ts';
import { annPhone, atOnce, startForTest } from './test/start-for-test.ts';
import { createTwilioEmulator } from './twilio-emulator.ts';

const closing: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function start(options: TwilioEmulatorOptions = {}) {
  const emulator = await startForTest(twilio, options);
  closing.push(emulator.close);
  const send = (body: string) => emulator.client.messages.create({ to: annPhone, from: emulator.smsFrom, body });
  return { ...emulator, send };
}

describe('faults of the API', () => {
  it('come in each kind, and say how often they struck', async () => {
    const { control, send } = await start();
    await control.injectCallFault({ fault: { kind: 'status', status: 503 }, times: 1 });
    expect(await refusalOf(send('a'))).toBe('503 20500');
    await control.injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 7 }, times: 1 });
    expect(await refusalOf(send('a'))).toBe('429 20429');
    await control.injectCallFault({ fault: { kind: 'error', code: 21605 }, methods: ['messages.create'], times: 1 });
    expect(await refusalOf(send('a'))).toBe('400 21605');
    await control.injectCallFault({ fault: { kind: 'delay', delayMs: 30 }, times: 1 });
    expect((await send('slow')).status).toBe('queued');
    const calls = await control.calls({ method: 'messages.create' });
    expect(calls.map(({ fault }) => fault)).toEqual(['status', 'ratelimited', 'error', 'delay']);
    expect((await control.clearFaults()).map(({ struck }) => struck)).toEqual([1, 1, 1, 1]);
    await expect(control.injectCallFault({ fault: { kind: 'reset' }, methods: ['messages.send'] })).rejects.toThrow(
      'one of',
    );
  });

  it('cut before anything is done, or after it: only the log tells which', async () => {
    const { control, send, client } = await start();
    await control.injectCallFault({ fault: { kind: 'reset' }, times: 1 });
    await expect(send('never')).rejects.toThrow(/ECONNRESET|hang up/);
    await control.injectCallFault({ fault: { kind: 'lose-answer' }, times: 1, address: annPhone });
    await expect(send('once')).rejects.toThrow(/ECONNRESET|hang up/);
    expect((await client.messages.list({ to: annPhone })).map(({ body }) => body)).toEqual(['once']);
    expect(await control.calls({ to: annPhone, method: 'messages.create' })).toMatchObject([
      { status: 0, answerLost: false },
      { status: 201, answerLost: true },
    ]);
  });

  it('tell in a header how long to wait', async () => {
    const { control, root, accountSid, authToken } = await start();
    await control.injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 7 } });
    const answer = await fetch(`${root}/2010-04-01/Accounts/${accountSid}/Messages.json`, {
      headers: { authorization: `Basic ${btoa(`${accountSid}:${authToken}`)}` },
    });
    expect(answer.headers.get('retry-after')).toBe('7');
    expect(await answer.json()).toEqual({
      code: 20429,
      message: 'Too Many Requests',
      more_info: 'https://www.twilio.com/docs/errors/20429',
      status: 429,
    });
  });
});

describe('rate limits', () => {
  it('refuse more requests than the account may make', async () => {
    const { send } = await start({ rateLimits: { api: { perSecond: 1, burst: 2 }, sms: 1_000, whatsapp: 1_000 } });
    const outcomes = await Promise.allSettled([send('1'), send('2'), send('3')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('let a long code send one segment after the other', async () => {
    const { send, control } = await start({
      rateLimits: { api: { perSecond: 100, burst: 100 }, sms: 10, whatsapp: 10 },
    });
    for (const body of ['1', '2', '3', '4']) await send(body);
    const { messages } = await control.waitForHistory('ann', (history) =>
      history.messages.every(({ status }) => status === 'delivered'),
    );
    const left = messages.map(({ statuses }) => statuses.find(({ status }) => status === 'sending')?.at ?? 0);
    expect((left.at(-1) ?? 0) - (left[0] ?? 0)).toBeGreaterThanOrEqual(250);
  });
});

describe('the control API', () => {
  it('works from another process, and tells what happens as it happens', async () => {
    const { root, send } = await start();
    const control = twilioControl(root);
    const stop = new AbortController();
    const seen: string[] = [];
    const watching = (async () => {
      for await (const event of twilioEvents(root, stop.signal)) seen.push(event.kind);
    })().catch(() => undefined);
    await eventually(async () => (await control.settings()).watchers === 1);
    await send('hello');
    await eventually(() => seen.filter((kind) => kind === 'status').length === 3);
    expect(seen).toEqual(expect.arrayContaining(['message', 'call', 'status']));
    stop.abort();
    await watching;
    const { messages } = await control.screen({ person: 'ann' });
    expect(messages).toMatchObject([{ text: 'hello', sentBy: 'app' }]);
    const page = (await (await fetch(`${root}/control/people/ann?after=0`)).json()) as {
      result: { messages: unknown[] };
    };
    expect(page.result.messages).toHaveLength(1);
  });

  it('refuses what it does not know', async () => {
    const { root, control } = await start();
    const ask = async (name: string, body: string) =>
      (
        await fetch(`${root}/control/${name}`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        })
      ).status;
    expect(await ask('dance', '{}')).toBe(404);
    expect(await ask('say', '{"person":"ann","channel":"fax","text":"hi"}')).toBe(400);
    expect(await ask('say', '{"person":"nobody","channel":"sms","text":"hi"}')).toBe(409);
    expect(await ask('say', '{')).toBe(400);
    await expect(control.createPerson({ name: 'Other', smsNumber: annPhone })).rejects.toThrow('already');
  });

  it('a wait that comes to nothing says how the history ends', async () => {
    const { control } = await start();
    await control.say({ person: 'ann', channel: 'sms', text: 'anyone?' });
    await expect(control.waitForMessage('ann', () => false, { timeoutMs: 20 })).rejects.toThrow('anyone?');
  });

  it('resets to the first day, keeping the addresses and templates', async () => {
    const { control, send, client } = await start();
    await control.configure({ messagesUrl: 'http://127.0.0.1:1/messages' });
    await client.content.v1.contents.create({ language: 'en', types: { 'twilio/text': { body: 'a' } } as never });
    await send('hello');
    const before = await control.settings();
    const { seq } = await control.reset();
    expect(seq).toBeGreaterThan(before.seq);
    expect(await control.messages()).toEqual([]);
    expect(await control.templates()).toHaveLength(1);
    expect((await control.settings()).configuration.messagesUrl).toBe('http://127.0.0.1:1/messages');
  });
});

describe('a restart', () => {
  it('keeps people, messages and what was on its way to the app', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'twilio-'));
    closing.push(() => rmSync(folder, { recursive: true }));
    const stateFile = join(folder, 'state', 'twilio.json');
    const first = await startForTest(twilio, { stateFile, statusPausesMs: { ...atOnce, sent: 60_000 } });
    const app = await receiveWebhooks(twilio, { authToken: first.authToken });
    closing.push(app.close);
    await first.control.configure({ messagesUrl: `${app.url}/messages` });
    await first.control.holdWebhooks();
    const photo = { bytes: Buffer.from('jpeg'), contentType: 'image/jpeg' };
    await first.control.sendMedia({ person: 'ann', channel: 'sms', items: [photo], text: 'my TV' });
    const { sid } = await first.client.messages.create({ to: annPhone, from: first.smsFrom, body: 'hello' });
    await first.control.waitForMessage('ann', (message) => message.sid === sid && message.status === 'sent');
    await first.close();
    expect(app.received).toHaveLength(0);
    const second = await startTwilioEmulator({ stateFile, statusPausesMs: atOnce });
    closing.push(second.close);
    await eventually(() => app.received.length === 1);
    expect(app.received[0]).toMatchObject({ isSigned: true, params: { Body: 'my TV', NumMedia: '1' } });
    await second.control.waitForMessage('ann', (message) => message.sid === sid && message.status === 'delivered');
    const [written] = (await second.control.history({ person: 'ann' })).messages;
    const media = await second.control.downloadMedia({ mediaSid: written?.media[0]?.sid ?? '' });
    expect(Buffer.from(media.base64, 'base64').toString()).toBe('jpeg');
  });
});

describe('mounted in another server', () => {
  it('has its addresses below the prefix', async () => {
    const emulator = createTwilioEmulator({ statusPausesMs: atOnce });
    const server = fastify({ forceCloseConnections: true });
    await server.register(emulator.routes, { prefix: '/twilio' });
    await server.listen({ port: 0, host: '127.0.0.1' });
    closing.push(() => server.close(), emulator.stop);
    const address = server.server.address();
    const apiUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/twilio`;
    const { accountSid, authToken, smsFrom } = emulator;
    const client = sdkClient(twilio, { apiUrl, accountSid, authToken });
    await emulator.control.createPerson({ id: 'ann', name: 'Ann', smsNumber: annPhone });
    await client.messages.create({ to: annPhone, from: smsFrom, body: 'one' });
    await client.messages.create({ to: annPhone, from: smsFrom, body: 'two' });
    expect(await client.messages.list({ pageSize: 1 })).toHaveLength(2);
    expect((await twilioControl(apiUrl).people())[0]?.name).toBe('Ann');
  });
});
