import fastify from 'fastify';
import type { IncomingUpdate } from '../core/ports/inbox-store.ts';
import type { Receipt } from '../core/ports/receipt-store.ts';
import type { TwilioEmulatorOptions } from '../bots/sandbox/twilio/settings.ts';
import { startTwilioEmulator, type TwilioEmulator } from '../bots/sandbox/twilio/start-twilio-emulator.ts';
import { eventually } from '../bots/sandbox/twilio/test/receive-webhooks.ts';
import { annPhone, atOnce } from '../bots/sandbox/twilio/test/start-for-test.ts';
import type { TwilioAccount } from '../bots/twilio/twilio-caller.ts';
import { twilioWebhooks, type WhyRefused } from '../bots/twilio/twilio-webhooks.ts';

/** A Twilio with Ann, who has SMS and WhatsApp, and our entrance before an inbox and receipts made of paper. */
export interface OpenTwilio {
  /** Another one after `restart`. */
  readonly emulator: () => TwilioEmulator;
  readonly account: TwilioAccount;
  /** Where our webhooks answer. */
  readonly url: string;
  readonly kept: IncomingUpdate[];
  readonly receipts: Receipt[];
  readonly refused: WhyRefused[];
  /** What the next attempts to store something end in, one after the other. */
  readonly troubles: Error[];
  /** Waits until every webhook so far has found its end. */
  settled(): Promise<void>;
  /** The same Twilio, empty but for Ann, where the last one was closed. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenTwilioOptions {
  readonly publicUrls?: readonly string[];
  readonly emulator?: TwilioEmulatorOptions;
}

export const openTwilio = async ({ publicUrls = [], ...options }: OpenTwilioOptions = {}): Promise<OpenTwilio> => {
  let emulator = await startTwilioEmulator({ statusPausesMs: atOnce, ...options.emulator });
  const kept: IncomingUpdate[] = [];
  const receipts: Receipt[] = [];
  const refused: WhyRefused[] = [];
  const troubles: Error[] = [];
  const keep = (storing: () => unknown): Promise<void> => {
    const trouble = troubles.shift();
    if (trouble) return Promise.reject(trouble);
    storing();
    return Promise.resolve();
  };
  const app = fastify({ forceCloseConnections: true });
  await app.register(twilioWebhooks, {
    authToken: emulator.authToken,
    publicUrls,
    inbox: { put: (updates) => keep(() => kept.push(...updates)) },
    receipts: { put: (receipt) => keep(() => receipts.push(receipt)) },
    onRefused: (why) => refused.push(why),
  });
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const furnish = async (): Promise<void> => {
    const whatsapp = { number: annPhone, profileName: 'Ann' };
    await emulator.control.createPerson({ id: 'ann', name: 'Ann Weber', smsNumber: annPhone, whatsapp });
    const messagesUrl = `${url}/webhooks/twilio/messages`;
    await emulator.control.configure({ messagesUrl, statusUrl: `${url}/webhooks/twilio/status` });
  };
  await furnish();
  return {
    emulator: () => emulator,
    account: { accountSid: emulator.accountSid, authToken: emulator.authToken, apiUrl: emulator.apiUrl },
    url,
    kept,
    receipts,
    refused,
    troubles,
    settled: () => eventually(async () => (await emulator.control.webhooks({ state: 'waiting' })).length === 0),
    restart: async () => {
      emulator = await startTwilioEmulator({ statusPausesMs: atOnce, ...options.emulator, port: emulator.port });
      await furnish();
    },
    close: async () => {
      await emulator.close();
      await app.close();
    },
  };
};
