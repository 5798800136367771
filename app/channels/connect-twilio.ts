import { createSmsAdapter } from '../../bots/twilio/sms/sms-adapter.ts';
import { createTwilioCaller } from '../../bots/twilio/twilio-caller.ts';
import { twilioWebhooks } from '../../bots/twilio/twilio-webhooks.ts';
import { createTemplates } from '../../bots/twilio/whatsapp/templates.ts';
import { createWhatsappAdapter } from '../../bots/twilio/whatsapp/whatsapp-adapter.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import { type Connection, countRefused, type Ground } from './connection.ts';
import { startReadingBack } from './read-back-twilio.ts';
import type { TwilioConfig } from './twilio-config.ts';

const STATUS_PATH = '/webhooks/twilio/status';

/** One account opens two channels: text messages from one number, WhatsApp from another. */
export const connectTwilio = (account: TwilioConfig, ground: Ground): Connection => {
  const { authToken, smsFrom, whatsappFrom } = account;
  const { inbox, receipts, texts, log, publicUrls } = ground;
  const caller = createTwilioCaller(account);
  const templates = createTemplates({ caller, log, texts });
  const statusCallback = (): string | null => {
    const [publicUrl] = publicUrls();
    return publicUrl === undefined ? null : new URL(STATUS_PATH, publicUrl).href;
  };
  const shared = { account, caller, statusCallback, texts };
  const sms = (from: string): ChannelAdapter => createSmsAdapter({ ...shared, from });
  const whatsapp = (from: string): ChannelAdapter =>
    createWhatsappAdapter({ ...shared, from, templates, mediaUrl: ground.mediaUrl });
  return {
    adapters: [...(smsFrom === null ? [] : [sms(smsFrom)]), ...(whatsappFrom === null ? [] : [whatsapp(whatsappFrom)])],
    probes: whatsappFrom === null ? [] : [templates.probe],
    webhooks: async (app) => {
      const onRefused = countRefused(ground, 'twilio');
      await app.register(twilioWebhooks, { authToken, publicUrls: publicUrls(), inbox, receipts, onRefused });
    },
    led: { name: 'twilio-read-back', start: () => startReadingBack(caller, account, ground) },
  };
};
