import type { IncomingUpdate } from '../../core/ports/inbox-store.ts';
import type { Form } from './form.ts';
import { messageSidOf } from './message-sid.ts';
import { bareAddress, channelOf } from './twilio-channel.ts';

/** Longer than any address that Twilio has; it becomes a key. */
const LONGEST_ADDRESS = 200;

/** Enough of a message to keep it safely: its id, and whose conversation it belongs to. Null for what is no message. */
export const readIncomingMessage = (form: Form, traceId: string): IncomingUpdate | null => {
  const platformId = messageSidOf(form['MessageSid'] ?? form['SmsMessageSid'] ?? form['SmsSid']);
  const from = form['From'] ?? '';
  const address = bareAddress(from);
  if (platformId === null || address === '' || from.length > LONGEST_ADDRESS) return null;
  const channel = channelOf(from);
  return { channel, platformId, conversationKey: `${channel}:${address}`, raw: { ...form }, traceId };
};
