import twilio from 'twilio';
import type { MessageListInstanceCreateOptions } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { Delivery, Probe } from '../../core/ports/channel-adapter.ts';
import { asProbe } from '../adapter/as-probe.ts';
import type { AskAfterSender } from './ask-after-sender.ts';
import { classifyError } from './classify-error.ts';
import { TwilioHttp } from './twilio-http.ts';

export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** Null: Twilio's own addresses; or an emulator's, for all of its products. */
  readonly apiUrl: string | null;
}

/** What it takes to call Twilio: one per account, shared by its channels. */
export interface TwilioCaller {
  readonly client: twilio.Twilio;
  /** One message, tried once; the reference is Twilio's MessageSid. */
  createMessage(message: MessageListInstanceCreateOptions): Promise<Delivery>;
  /** Whether the account is open to us, and then how that sender of it stands. */
  probe(askAfterSender: AskAfterSender): Promise<Probe>;
}

/** The SDK tries nothing again by itself: there is no idempotent create, and the outbox knows what may be repeated. */
export const createTwilioCaller = ({ accountSid, authToken, apiUrl }: TwilioAccount): TwilioCaller => {
  const client = twilio(accountSid, authToken, { autoRetry: false, httpClient: new TwilioHttp() });
  if (apiUrl !== null)
    client.api.baseUrl = client.content.baseUrl = client.messaging.baseUrl = apiUrl.replace(/\/+$/, '');
  return {
    client,
    createMessage: async (message): Promise<Delivery> => {
      try {
        const { sid } = await client.messages.create(withUsableCallback(message));
        return sid ? { kind: 'accepted', platformRef: sid } : NO_SID;
      } catch (error) {
        return classifyError(error);
      }
    },
    probe: async (askAfterSender): Promise<Probe> => {
      try {
        const account = byState(await client.api.v2010.accounts(accountSid).fetch());
        return account.kind === 'accepted' ? await askAbout(client, askAfterSender) : account;
      } catch (error) {
        return asProbe(classifyError(error));
      }
    },
  };
};

/** Twilio refuses a whole message for a callback on `localhost`: without one, it is at least said. */
const withUsableCallback = (message: MessageListInstanceCreateOptions): MessageListInstanceCreateOptions => {
  const { statusCallback, ...rest } = message;
  const isUsable = statusCallback && URL.canParse(statusCallback) && new URL(statusCallback).hostname.includes('.');
  return isUsable ? message : rest;
};

const NO_SID: Delivery = { kind: 'unreachable', why: 'an answer without a message', maybeDelivered: true };

/** The account has just let us in: a question about its sender that fails is not answered, and no more than that. */
const askAbout = async (client: twilio.Twilio, askAfterSender: AskAfterSender): Promise<Probe> => {
  try {
    return await askAfterSender(client);
  } catch (error) {
    const { kind } = classifyError(error);
    if (kind === 'rate_limited') throw error;
    return { kind: 'account_only' };
  }
};

/** A suspended account may still answer who it is. */
const byState = ({ status }: { readonly status: string }): Probe =>
  status === 'active' ? { kind: 'accepted', platformRef: null } : { kind: 'banned', why: `account ${status}` };
