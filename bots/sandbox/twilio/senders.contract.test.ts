import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import twilio from 'twilio';
import { refusalOf } from './test/sdk-client.ts';
import { annPhone, annWhatsApp, startForTest } from './test/start-for-test.ts';

let emulator: Awaited<ReturnType<typeof startForTest<twilio.Twilio>>>;

beforeAll(async () => {
  emulator = await startForTest(twilio);
});
afterAll(() => emulator.close());
beforeEach(() => emulator.control.reset());

const numbers = (phoneNumber: string) => emulator.client.incomingPhoneNumbers.list({ phoneNumber });
const senders = () => emulator.client.messaging.v2.channelsSenders.list({ channel: 'whatsapp' });
const text = (to: string, from: string) => refusalOf(emulator.client.messages.create({ to, from, body: 'hello' }));

describe('through the real SDK', () => {
  it('a number is found by its whole or a part of it, and a stranger’s is not', async () => {
    for (const part of [emulator.smsFrom, emulator.smsFrom.slice(2, 8)]) {
      expect(await numbers(part)).toMatchObject([{ phoneNumber: emulator.smsFrom, capabilities: { sms: true } }]);
    }
    expect(await numbers('+4912345')).toEqual([]);
  });

  it('a number that was released is not there, and one that may not send says so; neither sends', async () => {
    await emulator.control.setSender({ channel: 'sms', state: 'offline' });
    expect(await numbers(emulator.smsFrom)).toMatchObject([{ capabilities: { sms: false } }]);
    expect(await text(annPhone, emulator.smsFrom)).toBe('400 21606');
    await emulator.control.setSender({ channel: 'sms', state: 'released' });
    expect(await numbers(emulator.smsFrom)).toEqual([]);
    expect(await text(annPhone, emulator.smsFrom)).toBe('400 21606');
  });

  it('a WhatsApp sender is listed with its state and why; released, it is gone', async () => {
    expect(await senders()).toMatchObject([
      { senderId: emulator.whatsappFrom, status: 'ONLINE', offlineReasons: null },
    ]);
    await emulator.control.setSender({ channel: 'whatsapp', state: 'offline' });
    expect(await senders()).toMatchObject([{ status: 'OFFLINE', offlineReasons: [{ code: '63112' }] }]);
    expect(await text(annWhatsApp, emulator.whatsappFrom)).toBe('400 63112');
    await emulator.control.setSender({ channel: 'whatsapp', state: 'released' });
    expect(await senders()).toEqual([]);
    expect(await text(annWhatsApp, emulator.whatsappFrom)).toBe('400 63007');
  });

  it('a channel that there is not, and a parameter that nobody knows, are refused', async () => {
    const { channelsSenders } = emulator.client.messaging.v2;
    expect(await refusalOf(channelsSenders.list({ channel: 'pigeon' }))).toBe('400 20001');
    const url = `${emulator.apiUrl}/2010-04-01/Accounts/${emulator.accountSid}/IncomingPhoneNumbers.json?Phone=1`;
    const authorization = `Basic ${Buffer.from(`${emulator.accountSid}:${emulator.authToken}`).toString('base64')}`;
    expect((await fetch(url, { headers: { authorization } })).status).toBe(400);
  });
});
