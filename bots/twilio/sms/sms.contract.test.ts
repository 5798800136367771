import { createTwilioCaller } from '../twilio-caller.ts';
import { describeAdapterContract } from '../../contract/describe-adapter-contract.ts';
import { type PlatformDriver, type PlatformFault, RATE_LIMITED_SECONDS } from '../../contract/platform-driver.ts';
import { eventually } from '../../sandbox/twilio/test/receive-webhooks.ts';
import { annPhone } from '../../sandbox/twilio/test/start-for-test.ts';
import { openTwilio } from '../../../test/open-twilio.ts';
import { readTexts } from '../../../test/read-texts.ts';
import { smsCapabilities } from './capabilities.ts';
import { createSmsAdapter } from './sms-adapter.ts';

const SID = 'SM00000000000000000000000000000001';
const OURS = '+15005550006';

const nobodysWords = [
  // A status report that has lost its way.
  { MessageSid: SID, MessageStatus: 'delivered', From: OURS, To: annPhone },
  { MessageSid: SID, SmsStatus: 'sent', From: annPhone, To: OURS, Body: 'Ours?' },
  // Our own words, come round.
  { MessageSid: SID, SmsStatus: 'received', From: OURS, To: OURS, Body: 'Hello' },
  // Machines: a short code, a name.
  { MessageSid: SID, SmsStatus: 'received', From: '72975', To: OURS, Body: 'Your code is 123' },
  { MessageSid: SID, SmsStatus: 'received', From: 'PayPal', To: OURS, Body: 'Your code is 123' },
  // Answered by Twilio.
  { MessageSid: SID, SmsStatus: 'received', From: annPhone, To: OURS, Body: 'help', OptOutType: 'HELP' },
  // No message at all.
  { CallSid: 'CA00000000000000000000000000000001', From: annPhone, To: OURS },
];

const callFault = (fault: PlatformFault) => {
  switch (fault) {
    case 'refused':
      return { kind: 'error', code: 21_408, status: 400 } as const;
    case 'rate_limited':
      return { kind: 'ratelimited', retryAfter: RATE_LIMITED_SECONDS } as const;
    case 'server_error':
      return { kind: 'status', status: 503 } as const;
    case 'reset':
      return { kind: 'reset' } as const;
    case 'answer_lost':
      return { kind: 'lose-answer' } as const;
    default:
      return null;
  }
};

const REACH = { recipient_gone: 'not-mobile', not_delivered: 'unreachable' } as const;
const ann = { person: 'ann', channel: 'sms' } as const;

const nothingToHeal = (): Promise<unknown> => Promise.resolve();

const open = async (): Promise<PlatformDriver> => {
  const twilio = await openTwilio();
  const control = () => twilio.emulator().control;
  const adapter = createSmsAdapter({
    account: twilio.account,
    caller: createTwilioCaller(twilio.account),
    from: twilio.emulator().smsFrom,
    statusCallback: () => `${twilio.url}/webhooks/twilio/status`,
    texts: readTexts(),
  });
  let last = '';
  let taken = 0;
  let heal = nothingToHeal;

  const goDown = async (): Promise<void> => {
    await twilio.emulator().close();
    // On a kept connection it would be honest not to know what became of the call.
    await adapter.probe();
    heal = () => twilio.restart();
  };

  return {
    adapter,
    address: annPhone,
    secret: twilio.account.authToken,
    nobodysWords,
    says: async (text) => {
      last = (await control().say({ ...ann, text })).messageSids.at(-1) ?? '';
      await twilio.settled();
    },
    taps: () => Promise.reject(new Error('There are no buttons')),
    repeats: async () => {
      await control().repeatWebhook({ messageSid: last });
      await twilio.settled();
    },
    received: () => {
      const news = twilio.kept.slice(taken);
      taken = twilio.kept.length;
      return Promise.resolve(news);
    },
    screen: async () =>
      (await control().history(ann)).messages
        .filter(({ sentBy }) => sentBy === 'app')
        .map(({ body }) => ({ text: body, buttons: [] })),
    tapAnswers: () => Promise.resolve([]),
    sendsFile: async (bytes, contentType, text) => {
      await control().sendMedia({ ...ann, items: [{ bytes: Buffer.from(bytes), contentType }], text });
      await twilio.settled();
    },
    receipt: async (platformRef, status) => {
      const find = () => twilio.receipts.find((one) => one.platformRef === platformRef && one.status === status);
      await eventually(() => find() !== undefined);
      return find()!;
    },
    strike: async (fault) => {
      const struck = callFault(fault);
      heal = () => control().clearFaults();
      if (struck) await control().injectCallFault({ fault: struck, methods: ['messages.create'] });
      if (fault === 'down') await goDown();
      if (fault === 'revoked') {
        await control().suspendAccount({ state: 'closed' });
        heal = () => control().restoreAccount();
      }
      if (fault === 'opted_out') {
        await control().say({ ...ann, text: 'STOP' });
        heal = () => control().say({ ...ann, text: 'START' });
      }
      if (fault === 'recipient_gone' || fault === 'not_delivered') {
        await control().setReachability({ ...ann, reachability: REACH[fault] });
        heal = () => control().setReachability({ ...ann, reachability: 'reachable' });
      }
    },
    heal: async () => void (await heal()),
    close: () => twilio.close(),
  };
};

describeAdapterContract({ name: 'SMS', capabilities: smsCapabilities, hearsFiles: true, open });
