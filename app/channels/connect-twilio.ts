import { createTwilioReadBack, type TwilioReadBack } from '../../bots/twilio/read-back.ts';
import { createSmsAdapter } from '../../bots/twilio/sms/sms-adapter.ts';
import { createTwilioCaller, type TwilioCaller } from '../../bots/twilio/twilio-caller.ts';
import { twilioWebhooks } from '../../bots/twilio/twilio-webhooks.ts';
import { createTemplates } from '../../bots/twilio/whatsapp/templates.ts';
import { createWhatsappAdapter } from '../../bots/twilio/whatsapp/whatsapp-adapter.ts';
import { hours, type Instant, minutes } from '../../core/kernel/instant.ts';
import type { ChannelAdapter } from '../../core/ports/channel-adapter.ts';
import { startLoop } from '../../jobs/loop/start-loop.ts';
import { type Connection, countRefused, type Ground, type Running } from './connection.ts';
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

const READ_BACK_EVERY = minutes(5);
/** Clocks differ, and a message is in the list a little later than it says. */
const OVERLAP = minutes(5);
/** The list knows less than a webhook tells, and the inbox keeps what comes first: those under way are waited for. */
const WEBHOOKS_FIRST = minutes(2);
/** The first look of each term: nobody knows what the one before has seen. */
const LONGEST_BACK = hours(24);

/** What came in while nobody could store it stands in Twilio's list alone: it is looked through again and again. */
const startReadingBack = (caller: TwilioCaller, account: TwilioConfig, ground: Ground): Running => {
  const { log } = ground;
  const lists = listsOf(caller, account, ground);
  const readUpTo = new Map<TwilioReadBack, Instant>();
  const readBack = async (list: TwilioReadBack): Promise<void> => {
    const startedAt = Date.now();
    const from = Math.max(readUpTo.get(list) ?? 0, startedAt - LONGEST_BACK) - OVERLAP;
    await list.between(from, startedAt - WEBHOOKS_FIRST);
    readUpTo.set(list, startedAt);
  };
  return startLoop({
    name: 'twilio-read-back',
    log,
    every: READ_BACK_EVERY,
    step: async () => {
      for (const list of lists) {
        // Nobody is to be hammered who shuts us out: the next look goes as far back as this one was to.
        await readBack(list).catch((error: unknown) => log.warn({ err: error }, 'Twilio’s list could not be read'));
      }
      return null;
    },
  });
};

const listsOf = (caller: TwilioCaller, account: TwilioConfig, { inbox, log }: Ground): readonly TwilioReadBack[] => {
  const listOf = (from: string): TwilioReadBack => createTwilioReadBack({ caller, inbox, from, log });
  const { smsFrom, whatsappFrom } = account;
  return [
    ...(smsFrom === null ? [] : [listOf(smsFrom)]),
    ...(whatsappFrom === null ? [] : [listOf(`whatsapp:${whatsappFrom}`)]),
  ];
};
