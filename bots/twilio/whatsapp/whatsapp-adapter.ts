import type { Texts } from '../../../core/dialogue/texts/texts.ts';
import type { ChannelAdapter, Delivery, Outbound, OutboundMedia } from '../../../core/ports/channel-adapter.ts';
import { cutText, wellFormed } from '../../adapter/cut-text.ts';
import { createSendProgress } from '../../adapter/send-progress.ts';
import { askAfterWhatsappSender } from '../ask-after-sender.ts';
import { messageSidOf } from '../message-sid.ts';
import { openMedia } from '../open-media.ts';
import type { TwilioAccount, TwilioCaller } from '../twilio-caller.ts';
import { asTwilioAddress } from './address.ts';
import { whatsappCapabilities } from './capabilities.ts';
import { asWritten } from './escape-markup.ts';
import { parseWhatsapp } from './parse-whatsapp.ts';
import { say, sendWhatsapp, type WhatsappSender } from './send-whatsapp.ts';
import { createSessionContent } from './session-content.ts';
import type { Templates } from './templates.ts';

export interface WhatsappAdapterOptions {
  readonly account: TwilioAccount;
  readonly caller: TwilioCaller;
  /** Our number on WhatsApp, with or without Twilio's prefix. */
  readonly from: string;
  /** Where Twilio tells what became of a message; null while no address of ours is known. */
  readonly statusCallback: () => string | null;
  /** Where Twilio can fetch a file for a while; null where it can't, and the words go alone. */
  readonly mediaUrl: (media: OutboundMedia) => string | null;
  readonly templates: Pick<Templates, 'usable'>;
  readonly texts: Texts;
}

const TEXT_LIMIT = 1_600;

export const createWhatsappAdapter = (options: WhatsappAdapterOptions): ChannelAdapter => {
  const { account, caller, from } = options;
  const sender = { ...options, content: createSessionContent(caller), progress: createSendProgress() };
  return {
    channel: 'whatsapp',
    capabilities: whatsappCapabilities,
    parse: parseWhatsapp,
    send: (call) => perform(sender, call),
    probe: () => caller.probe(askAfterWhatsappSender(asTwilioAddress(from))),
    openMedia: (source) => openMedia(account, source),
  };
};

const perform = (sender: WhatsappSender, call: Outbound): Promise<Delivery> => {
  switch (call.kind) {
    case 'send':
      return sendWhatsapp(sender, call);
    case 'edit': {
      if (call.otherwise === 'drop') return Promise.resolve(DONE);
      const { to, messageId, message } = call;
      // Only what is said anew by its own row knows the language and the window.
      return sendWhatsapp(sender, { kind: 'send', to, messageId, message, media: [], locale: 'en', inWindow: true });
    }
    case 'answer_tap':
      return answerTap(sender, call);
  }
};

const DONE: Delivery = { kind: 'accepted', platformRef: null };

/** A tap is a message of theirs here, and words for it are one of ours. Without words there is nothing to answer. */
const answerTap = (
  sender: WhatsappSender,
  { to, tapRef, toast }: Extract<Outbound, { kind: 'answer_tap' }>,
): Promise<Delivery> => {
  if (messageSidOf(tapRef) === null) return Promise.resolve({ kind: 'refused', why: 'no tap of ours' });
  if (toast === null) return Promise.resolve(DONE);
  return say(sender, to, { body: cutText(asWritten(wellFormed(toast)), TEXT_LIMIT) });
};
