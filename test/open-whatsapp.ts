import type { TwilioEmulatorOptions } from '../bots/sandbox/twilio/settings.ts';
import type { TwilioEmulator } from '../bots/sandbox/twilio/start-twilio-emulator.ts';
import { eventually } from '../bots/sandbox/twilio/test/receive-webhooks.ts';
import { annPhone } from '../bots/sandbox/twilio/test/start-for-test.ts';
import { createTwilioCaller, type TwilioCaller } from '../bots/twilio/twilio-caller.ts';
import { createTemplates, type Templates } from '../bots/twilio/whatsapp/templates.ts';
import { createWhatsappAdapter, type WhatsappAdapterOptions } from '../bots/twilio/whatsapp/whatsapp-adapter.ts';
import { readTexts } from '../app/read-texts.ts';
import type { Texts } from '../core/dialogue/texts/texts.ts';
import type { ChannelAdapter } from '../core/ports/channel-adapter.ts';
import { openTwilio, type OpenTwilio } from './open-twilio.ts';

export const ANN_NUMBER = annPhone;

/** A Twilio with Ann, who has never written on WhatsApp, and our adapter there. */
export interface OpenWhatsapp extends Pick<OpenTwilio, 'kept' | 'receipts' | 'close'> {
  readonly emulator: TwilioEmulator;
  readonly caller: TwilioCaller;
  readonly texts: Texts;
  readonly templates: Templates;
  readonly adapter: ChannelAdapter;
  /** Another one on the same account, as a process has it that was started later. */
  another(): ChannelAdapter;
  /** Resolves when Twilio has nothing more to bring, and nothing more to do with what we said. */
  settled(): Promise<void>;
}

type Given = Partial<Pick<WhatsappAdapterOptions, 'mediaUrl'>> & { readonly twilio?: TwilioEmulatorOptions };

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ON_THE_WAY: ReadonlySet<string> = new Set(['accepted', 'queued', 'sending', 'sent']);

export const openWhatsapp = async ({ mediaUrl = () => null, twilio: options }: Given = {}): Promise<OpenWhatsapp> => {
  const twilio = await openTwilio(options === undefined ? {} : { emulator: options });
  const { account, url, kept, receipts } = twilio;
  const texts = readTexts();
  const caller = createTwilioCaller(account);
  const templates = createTemplates({ caller, log: SILENT, texts });
  const from = twilio.emulator().whatsappFrom;
  const statusCallback = () => `${url}/webhooks/twilio/status`;
  const another = () => createWhatsappAdapter({ account, caller, from, statusCallback, mediaUrl, templates, texts });
  const isBusy = async (): Promise<boolean> => {
    const { control } = twilio.emulator();
    const webhooks = await control.webhooks({ state: 'waiting' });
    const messages = await control.messages();
    return webhooks.length > 0 || messages.some(({ sentBy, status }) => sentBy !== 'person' && ON_THE_WAY.has(status));
  };
  return {
    emulator: twilio.emulator(),
    caller,
    texts,
    templates,
    adapter: another(),
    another,
    kept,
    receipts,
    settled: () => eventually(async () => !(await isBusy())),
    close: () => twilio.close(),
  };
};
