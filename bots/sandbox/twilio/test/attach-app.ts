import type { ServerResponse } from 'node:http';
import type { TwilioEmulatorOptions } from '../settings.ts';
import { type Received, receiveWebhooks, type Verifier } from './receive-webhooks.ts';
import type { Products, Sdk } from './sdk-client.ts';
import { annPhone, startForTest } from './start-for-test.ts';

export interface Setting {
  options?: TwilioEmulatorOptions;
  publicUrl?: string;
  behave?: (received: Received, response: ServerResponse) => void | Promise<void>;
}

/** What the SDK can do with an SMS, as far as these tests need it. */
interface Sender extends Products {
  messages: {
    create: (message: { to: string; from: string; body: string }) => Promise<{ sid: string; status: string }>;
  };
}

/** An emulator and an app that it knows, both its addresses set. `close` ends both. */
export async function attachApp<Client extends Sender>(
  sdk: Sdk<Client> & Verifier,
  { options = {}, publicUrl, behave }: Setting = {},
) {
  const emulator = await startForTest(sdk, options);
  const app = await receiveWebhooks(sdk, {
    authToken: emulator.authToken,
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(behave === undefined ? {} : { behave }),
  });
  await emulator.control.configure({
    messagesUrl: `${app.url}/messages`,
    fallbackUrl: `${app.url}/fallback`,
    statusUrl: `${app.url}/status`,
    publicUrl: publicUrl ?? null,
  });
  const say = (text: string) => emulator.control.say({ person: 'ann', channel: 'sms', text });
  const send = (body: string) => emulator.client.messages.create({ to: annPhone, from: emulator.smsFrom, body });
  const statuses = () => app.received.flatMap(({ params }) => params['MessageStatus'] ?? []);
  const close = async () => {
    await emulator.close();
    await app.close();
  };
  return { ...emulator, app, say, send, statuses, close };
}
