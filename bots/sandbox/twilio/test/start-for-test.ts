import type { TwilioEmulatorOptions } from '../settings.ts';
import { startTwilioEmulator, type TwilioEmulator } from '../start-twilio-emulator.ts';
import { type Products, type Sdk, sdkClient } from './sdk-client.ts';

/** Statuses follow each other at once; everything else is as Twilio has it. */
export const atOnce = { accepted: 1, queued: 1, sending: 1, sent: 1 };

export const annPhone = '+4915112345678';
export const annWhatsApp = `whatsapp:${annPhone}`;

/** An emulator, the SDK that talks to it, and Ann, who has a phone with SMS and WhatsApp. */
export async function startForTest<Client extends Products>(
  sdk: Sdk<Client>,
  options: TwilioEmulatorOptions = {},
): Promise<TwilioEmulator & { client: Client }> {
  const emulator = await startTwilioEmulator({ statusPausesMs: atOnce, ...options });
  await emulator.control.createPerson({
    id: 'ann',
    name: 'Ann Weber',
    smsNumber: annPhone,
    whatsapp: { number: annPhone, profileName: 'Ann' },
  });
  return { ...emulator, client: sdkClient(sdk, emulator) };
}
