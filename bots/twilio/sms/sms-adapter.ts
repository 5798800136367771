import type { Texts } from '../../../core/dialogue/texts/texts.ts';
import type { ChannelAdapter, Delivery, Outbound } from '../../../core/ports/channel-adapter.ts';
import { askAfterNumber } from '../ask-after-sender.ts';
import { openMedia } from '../open-media.ts';
import type { TwilioAccount, TwilioCaller } from '../twilio-caller.ts';
import { smsCapabilities } from './capabilities.ts';
import { parseSms } from './parse-sms.ts';
import { renderSms } from './render-sms.ts';

export interface SmsAdapterOptions {
  readonly account: TwilioAccount;
  readonly caller: TwilioCaller;
  /** Our number, in E.164. */
  readonly from: string;
  /** Where Twilio tells what became of a message, as the world reaches it; null: nowhere. Asked at each send. */
  readonly statusCallback: () => string | null;
  readonly texts: Texts;
}

export const createSmsAdapter = (options: SmsAdapterOptions): ChannelAdapter => {
  const { account, caller, from, statusCallback: callback, texts } = options;

  const send = ({ to, message, locale }: Extract<Outbound, { kind: 'send' }>): Promise<Delivery> => {
    const statusCallback = callback();
    const body = renderSms(message, texts.in(locale));
    return caller.createMessage({ to, from, body, ...(statusCallback !== null && { statusCallback }) });
  };

  return {
    channel: 'sms',
    capabilities: smsCapabilities,
    parse: parseSms,
    // Nothing that was sent can be changed, and there are no taps: both are done by having been asked for.
    send: (call) => (call.kind === 'send' ? send(call) : Promise.resolve(DONE)),
    probe: () => caller.probe(askAfterNumber(from)),
    openMedia: (source) => openMedia(account, source),
  };
};

const DONE: Delivery = { kind: 'accepted', platformRef: null };
