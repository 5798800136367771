import { asOnWhatsapp } from '../../../test/as-on-whatsapp.ts';
import { ANN_NUMBER, openWhatsapp } from '../../../test/open-whatsapp.ts';
import { describeAdapterContract } from '../../contract/describe-adapter-contract.ts';
import { type PlatformDriver, type PlatformFault, RATE_LIMITED_SECONDS } from '../../contract/platform-driver.ts';
import { whatsappCapabilities } from './capabilities.ts';

const SID = `SM${'f'.repeat(32)}`;
const nobodysWords = [
  { MessageSid: SID, From: 'whatsapp:+14155238886', To: `whatsapp:${ANN_NUMBER}`, MessageStatus: 'delivered' },
  { MessageSid: SID, From: ANN_NUMBER, To: '+15005550006', Body: 'by SMS' },
  { MessageSid: SID, From: 'whatsapp:a-channel', Body: 'from no person' },
  { MessageSid: 'CH1', From: `whatsapp:${ANN_NUMBER}`, Body: 'of another product' },
];

const callFault = (fault: PlatformFault) => {
  switch (fault) {
    case 'refused':
      return { kind: 'error', code: 21_617, status: 400 } as const;
    case 'rate_limited':
      return { kind: 'ratelimited', retryAfter: RATE_LIMITED_SECONDS } as const;
    case 'server_error':
      return { kind: 'status', status: 503 } as const;
    case 'recipient_gone':
      return { kind: 'error', code: 63_003, status: 400 } as const;
    case 'reset':
      return { kind: 'reset' } as const;
    case 'answer_lost':
      return { kind: 'lose-answer' } as const;
    default:
      return null;
  }
};

const open = async (): Promise<PlatformDriver> => {
  let whatsapp = await openWhatsapp();
  const { port, authToken, accountSid } = whatsapp.emulator;
  const control = () => whatsapp.emulator.control;
  const beginsToWrite = async () => {
    await control().say({ person: 'ann', channel: 'whatsapp', text: 'Hello?' });
    await whatsapp.settled();
    whatsapp.kept.length = 0;
  };
  await beginsToWrite();
  let latest = '';
  let heal = async (): Promise<void> => void (await control().clearFaults());

  const does = async (done: Promise<{ messageSids: string[] }>): Promise<void> => {
    latest = (await done).messageSids.at(-1) ?? '';
    // Twilio brings things side by side; who waits for an answer sends one at a time.
    await whatsapp.settled();
  };

  const history = async () => {
    await whatsapp.settled();
    const { messages } = await control().history({ person: 'ann', channel: 'whatsapp' });
    return messages.toSorted((a, b) => a.firstSeq - b.firstSeq);
  };

  const { adapter } = whatsapp;
  return {
    adapter,
    address: ANN_NUMBER,
    secret: authToken,
    nobodysWords,
    says: (text) => does(control().say({ person: 'ann', channel: 'whatsapp', text })),
    taps: async (title) => {
      const [newest] = (await history()).filter(({ content }) => content !== null).toReversed();
      const isList = Boolean(newest?.content?.list);
      await does(
        isList ? control().pickListItem({ person: 'ann', title }) : control().pressButton({ person: 'ann', title }),
      );
    },
    repeats: async () => {
      await control().repeatWebhook({ messageSid: latest });
      await whatsapp.settled();
    },
    received: async () => {
      await whatsapp.settled();
      return whatsapp.kept.splice(0);
    },
    screen: async () => {
      await whatsapp.settled();
      const { messages } = await control().screen({ person: 'ann', channel: 'whatsapp' });
      return messages
        .filter(({ sentBy }) => sentBy === 'app')
        .map(({ text, buttons, list }) => ({
          text: asOnWhatsapp(text),
          buttons: [...buttons, ...(list?.items ?? [])].map(({ title }) => title),
        }));
    },
    tapAnswers: async () => {
      const all = await history();
      return all.flatMap(({ button, listItem }, index) => {
        if (!button && !listItem) return [];
        const next = all[index + 1];
        return [next?.sentBy === 'app' ? asOnWhatsapp(next.body) : null];
      });
    },
    sendsFile: (bytes, contentType, text) => {
      const items = [{ bytes: Buffer.from(bytes), contentType }];
      return does(control().sendMedia({ person: 'ann', channel: 'whatsapp', items, text }));
    },
    receipt: async (platformRef, status) => {
      await whatsapp.settled();
      const found = whatsapp.receipts.find((one) => one.platformRef === platformRef && one.status === status);
      if (!found) throw new Error(`No receipt says that ${platformRef} was ${status}`);
      return found;
    },
    strike: async (fault) => {
      const struck = callFault(fault);
      if (struck) await control().injectCallFault({ fault: struck, methods: ['messages.create'] });
      if (fault === 'not_delivered') {
        await control().setReachability({ person: 'ann', channel: 'whatsapp', reachability: 'unreachable' });
      }
      if (fault === 'revoked') {
        await control().suspendAccount({ state: 'closed' });
        heal = async () => void (await control().restoreAccount());
      }
      if (fault === 'down') {
        await whatsapp.close();
        heal = async () => {
          whatsapp = await openWhatsapp({ twilio: { port, accountSid, authToken } });
          await beginsToWrite();
        };
      }
    },
    heal: () => heal(),
    close: () => whatsapp.close(),
  };
};

describeAdapterContract({ name: 'WhatsApp', capabilities: whatsappCapabilities, hearsFiles: true, open });
