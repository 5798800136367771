import type { DeliveryFailure, Receipt } from '../../core/ports/receipt-store.ts';
import { writeWhy } from './classify-error.ts';
import { meaningOf } from './error-codes.ts';
import type { Form } from './form.ts';
import { messageSidOf } from './message-sid.ts';
import { channelOf } from './twilio-channel.ts';

/** What is on its way still, and what Twilio may invent one day, tells nothing. */
const STATUSES: Readonly<Record<string, Receipt['status']>> = {
  sent: 'sent',
  delivered: 'delivered',
  read: 'read',
  undelivered: 'failed',
  failed: 'failed',
};

/** A status callback: a receipt, `nothing` new about a message of ours, or null for what is no status callback. */
export const readStatus = (form: Form): Receipt | 'nothing' | null => {
  const platformRef = messageSidOf(form['MessageSid'] ?? form['SmsSid']);
  const given = (form['MessageStatus'] ?? form['SmsStatus'])?.toLowerCase();
  if (platformRef === null || given === undefined) return null;
  const status = Object.hasOwn(STATUSES, given) ? STATUSES[given] : undefined;
  if (status === undefined) return 'nothing';
  const channel = channelOf(form['To'] ?? '');
  if (status !== 'failed') return { channel, platformRef, status, failure: null, why: null };
  const code = /^\d{1,6}$/.test(form['ErrorCode'] ?? '') ? Number(form['ErrorCode']) : null;
  const words = form['ErrorMessage'] ?? form['ChannelStatusMessage'] ?? '';
  const why = code === null ? given : writeWhy(code, words || given);
  return { channel, platformRef, status, failure: failureOf(code), why };
};

/** What the ladder has to know: whether it may ever be worth trying there again. */
const failureOf = (code: number | null): DeliveryFailure => {
  const meaning = code === null ? null : meaningOf(code);
  switch (meaning) {
    case null:
    case 'banned':
      return 'unknown';
    case 'slow_down':
      return 'unreachable';
    default:
      return meaning;
  }
};
