import type twilio from 'twilio';
import type { Probe } from '../../core/ports/channel-adapter.ts';
import { writeWhy } from './classify-error.ts';

/** Asks Twilio how one of our senders stands, of which the account's own state says nothing. Throws what the SDK throws. */
export type AskAfterSender = (client: twilio.Twilio) => Promise<Probe>;

/** Twilio finds numbers by a part of them; of ours there is one. */
const MOST_NUMBERS = 20;
/** More WhatsApp senders than that has no business that has one of ours. */
const MOST_SENDERS = 500;

const ACCEPTED: Probe = { kind: 'accepted', platformRef: null };

/** What Twilio would refuse a message with, in its own words. */
const NOT_OURS = '21606 not a phone number of this account';
const NO_SMS = '21606 the number is not SMS-capable';

/** `number`: that text messages come from. One that was given up is in no list. */
export const askAfterNumber =
  (number: string): AskAfterSender =>
  async ({ incomingPhoneNumbers }) => {
    const found = await incomingPhoneNumbers.list({ phoneNumber: number, limit: MOST_NUMBERS });
    const own = found.find(({ phoneNumber }) => phoneNumber === number);
    if (!own) return { kind: 'banned', why: NOT_OURS };
    return own.capabilities.sms ? ACCEPTED : { kind: 'banned', why: NO_SMS };
  };

/** `sender`: as Twilio names it, `whatsapp:+49…`. */
export const askAfterWhatsappSender =
  (sender: string): AskAfterSender =>
  async ({ messaging }) => {
    const found = await messaging.v2.channelsSenders.list({ channel: 'whatsapp', limit: MOST_SENDERS });
    const own = found.find(({ senderId }) => senderId === sender);
    // The number of Twilio's own sandbox for WhatsApp sends, and is in nobody's list.
    if (!own) return { kind: 'account_only' };
    // While its profile is changed it sends on: ONLINE:UPDATING.
    if (own.status.startsWith('ONLINE')) return ACCEPTED;
    const [reason] = own.offlineReasons ?? [];
    const code = Number(reason?.code);
    return { kind: 'banned', why: Number.isSafeInteger(code) ? writeWhy(code, reason?.message ?? '') : own.status };
  };
