import fastify from 'fastify';
import { readTexts } from '../app/read-texts.ts';
import type { TwilioEmulatorOptions } from '../bots/sandbox/twilio/settings.ts';
import { startTwilioEmulator, type TwilioEmulator } from '../bots/sandbox/twilio/start-twilio-emulator.ts';
import { createTwilioCaller, type TwilioCaller } from '../bots/twilio/twilio-caller.ts';
import { twilioWebhooks } from '../bots/twilio/twilio-webhooks.ts';
import { createTemplates, type Templates } from '../bots/twilio/whatsapp/templates.ts';
import { createWhatsappAdapter, type WhatsappAdapterOptions } from '../bots/twilio/whatsapp/whatsapp-adapter.ts';
import type { Texts } from '../core/dialogue/texts/texts.ts';
import type { ChannelAdapter } from '../core/ports/channel-adapter.ts';
import type { IncomingUpdate } from '../core/ports/inbox-store.ts';
import type { Receipt } from '../core/ports/receipt-store.ts';

export const ANN_NUMBER = '+4915112345678';

export interface OpenWhatsapp {
  readonly emulator: TwilioEmulator;
  readonly caller: TwilioCaller;
  readonly texts: Texts;
  readonly templates: Templates;
  readonly adapter: ChannelAdapter;
  /** Another one on the same account, as a process has it that was started later. */
  another(): ChannelAdapter;
  /** Everything that the inbox has taken, and every receipt. */
  readonly kept: IncomingUpdate[];
  readonly receipts: Receipt[];
  /** Resolves when Twilio has nothing more to bring, and nothing more to do with what we said. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

type Given = Partial<Pick<WhatsappAdapterOptions, 'mediaUrl' | 'texts'>> & { readonly twilio?: TwilioEmulatorOptions };

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Statuses follow each other at once. */
const AT_ONCE = { accepted: 1, queued: 1, sending: 1, sent: 1 };
const ON_THE_WAY: ReadonlySet<string> = new Set(['accepted', 'queued', 'sending', 'sent']);

/** A Twilio with Ann, who has WhatsApp and has never written, and our entrance before an inbox made of paper. */
export const openWhatsapp = async (given: Given = {}): Promise<OpenWhatsapp> => {
  const emulator = await startTwilioEmulator({ statusPausesMs: AT_ONCE, ...given.twilio });
  const { accountSid, authToken, apiUrl } = emulator;
  const kept: IncomingUpdate[] = [];
  const receipts: Receipt[] = [];
  const app = fastify({ forceCloseConnections: true });
  const inbox = {
    put: (updates: readonly IncomingUpdate[]): Promise<void> => {
      kept.push(...updates);
      return Promise.resolve();
    },
  };
  const put = (receipt: Receipt): Promise<void> => {
    receipts.push(receipt);
    return Promise.resolve();
  };
  await app.register(twilioWebhooks, {
    authToken,
    publicUrls: [],
    inbox,
    receipts: { put },
    onRefused: (why) => {
      throw new Error(`A webhook was refused: ${why}`);
    },
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  await emulator.control.configure({
    messagesUrl: `${url}/webhooks/twilio/messages`,
    statusUrl: `${url}/webhooks/twilio/status`,
  });
  await emulator.control.createPerson({
    id: 'ann',
    name: 'Ann Weber',
    whatsapp: { number: ANN_NUMBER, profileName: 'Ann' },
  });
  const texts = given.texts ?? readTexts();
  const account = { accountSid, authToken, apiUrl };
  const caller = createTwilioCaller(account);
  const templates = createTemplates({ caller, log: SILENT, texts });
  const from = emulator.whatsappFrom;
  const { mediaUrl = () => null } = given;
  const statusCallback = () => `${url}/webhooks/twilio/status`;
  const another = () => createWhatsappAdapter({ account, caller, from, statusCallback, mediaUrl, templates, texts });

  const isBusy = async (): Promise<boolean> => {
    const webhooks = await emulator.control.webhooks({ state: 'waiting' });
    const messages = await emulator.control.messages();
    return webhooks.length > 0 || messages.some(({ sentBy, status }) => sentBy !== 'person' && ON_THE_WAY.has(status));
  };
  return {
    emulator,
    caller,
    texts,
    templates,
    adapter: another(),
    another,
    kept,
    receipts,
    settled: async () => {
      const deadline = Date.now() + 5_000;
      while (await isBusy()) {
        if (Date.now() > deadline) throw new Error('Twilio never came to rest');
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
    },
    close: async () => {
      await app.close();
      await emulator.close();
    },
  };
};
