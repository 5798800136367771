import twilio from 'twilio';
import type { ChannelAdapter, Outbound } from '../../core/ports/channel-adapter.ts';
import { readTexts } from '../../test/read-texts.ts';
import { annPhone, startForTest } from '../sandbox/twilio/test/start-for-test.ts';
import type { TwilioEmulator } from '../sandbox/twilio/start-twilio-emulator.ts';
import { createSmsAdapter } from './sms/sms-adapter.ts';
import { createTwilioCaller } from './twilio-caller.ts';
import { createWhatsappAdapter } from './whatsapp/whatsapp-adapter.ts';

let emulator: TwilioEmulator;
let adapters: Readonly<Record<'sms' | 'whatsapp', ChannelAdapter>>;

beforeAll(async () => {
  emulator = await startForTest(twilio);
  const shared = {
    account: emulator,
    caller: createTwilioCaller(emulator),
    statusCallback: () => null,
    texts: readTexts(),
  };
  const templates = {
    usable: () => Promise.resolve({ kind: 'window_closed', why: 'none' } as const),
  };
  adapters = {
    sms: createSmsAdapter({ ...shared, from: emulator.smsFrom }),
    whatsapp: createWhatsappAdapter({ ...shared, from: emulator.whatsappFrom, mediaUrl: () => null, templates }),
  };
  await emulator.control.say({ person: 'ann', channel: 'whatsapp', text: 'Hello' });
});
afterAll(() => emulator.close());
afterEach(async () => {
  await emulator.control.clearFaults();
  for (const channel of CHANNELS) await emulator.control.setSender({ channel, state: 'online' });
});

const CHANNELS = ['sms', 'whatsapp'] as const;

const hello: Outbound = {
  kind: 'send',
  to: annPhone,
  messageId: 'm',
  message: { body: 'Hello' },
  media: [],
  locale: 'en',
  inWindow: true,
};

describe.each(CHANNELS)('Asked after %s, Twilio', (channel) => {
  it.each(['offline', 'released'] as const)(
    'says of a sender that is %s what a message would find, while the account is well',
    async (state) => {
      await emulator.control.setSender({ channel, state });
      expect(await adapters[channel].send(hello)).toMatchObject({ kind: 'banned' });
      expect((await adapters[channel].probe()).kind).not.toBe('accepted');
    },
  );

  it('says nothing bad of one channel’s sender for the other’s', async () => {
    const other = channel === 'sms' ? 'whatsapp' : 'sms';
    await emulator.control.setSender({ channel: other, state: 'offline' });
    expect(await adapters[channel].probe()).toEqual({ kind: 'accepted', platformRef: null });
    expect(await adapters[channel].send(hello)).toMatchObject({ kind: 'accepted' });
  });

  it('need not be let in for that: the account’s own word is left', async () => {
    const methods = ['numbers.list', 'senders.list'];
    await emulator.control.injectCallFault({ fault: { kind: 'error', code: 20_403, status: 403 }, methods });
    expect(await adapters[channel].probe()).toEqual({ kind: 'account_only' });
  });

  it('is left alone for a while if it wants that', async () => {
    const methods = ['numbers.list', 'senders.list'];
    await emulator.control.injectCallFault({ fault: { kind: 'ratelimited', retryAfter: 7 }, methods });
    expect(await adapters[channel].probe()).toEqual({ kind: 'rate_limited', retryAfter: 7_000 });
  });
});

it('A WhatsApp sender that Meta has disabled says so in Meta’s words', async () => {
  await emulator.control.setSender({ channel: 'whatsapp', state: 'offline' });
  expect(await adapters.whatsapp.probe()).toMatchObject({
    kind: 'banned',
    why: expect.stringMatching(/^63112 .*Meta/) as unknown,
  });
});

it('A WhatsApp sender that sends and is in no list, such as Twilio’s sandbox, is not called dead', async () => {
  await emulator.control.setSender({ channel: 'whatsapp', state: 'unlisted' });
  expect(await adapters.whatsapp.probe()).toEqual({ kind: 'account_only' });
  expect(await adapters.whatsapp.send(hello)).toMatchObject({ kind: 'accepted' });
});
