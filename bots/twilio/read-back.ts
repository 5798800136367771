import { randomUUID } from 'node:crypto';
import type { MessageInstance } from 'twilio/lib/rest/api/v2010/account/message.js';
import type { Instant } from '../../core/kernel/instant.ts';
import type { InboxStore, IncomingUpdate } from '../../core/ports/inbox-store.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Form } from './form.ts';
import { readIncomingMessage } from './incoming-message.ts';
import type { TwilioCaller } from './twilio-caller.ts';

export interface TwilioReadBackOptions {
  readonly caller: Pick<TwilioCaller, 'client'>;
  readonly inbox: InboxStore;
  /** Our own address, as Twilio writes it: `+49…` or `whatsapp:+49…`. */
  readonly from: string;
  readonly log: Log;
  /** How many messages one call asks for. */
  readonly pageSize?: number;
}

export interface TwilioReadBack {
  /**
   * Puts into the inbox what people have sent us between the two, oldest first; what it has already is the same update. Tells
   * how many there were. Throws what `classifyError` understands, and what the inbox throws.
   */
  between(since: Instant, until: Instant): Promise<number>;
}

const PAGE = 100;
/** As much as one commit of the inbox takes well. */
const BATCH = 100;

/**
 * Twilio tries a webhook once, and once at the fallback: what came while nobody could store it is only in its list. The
 * list doesn't have everything that a webhook tells (a tap is only its words), so a webhook that comes first wins.
 */
export const createTwilioReadBack = ({
  caller,
  inbox,
  from,
  log,
  pageSize = PAGE,
}: TwilioReadBackOptions): TwilioReadBack => ({
  between: async (since, until) => {
    const dates = { dateSentAfter: new Date(since), dateSentBefore: new Date(until) };
    const listed = await caller.client.messages.list({ to: from, ...dates, pageSize });
    const updates: IncomingUpdate[] = [];
    // The newest comes first in the list.
    for (const message of listed.toReversed()) {
      const update = message.direction === 'inbound' ? await asUpdate(caller, message) : null;
      if (update) updates.push(update);
    }
    for (let at = 0; at < updates.length; at += BATCH) await inbox.put(updates.slice(at, at + BATCH));
    log.info({ from, count: updates.length, since, until }, 'Read back what Twilio has of an outage');
    return updates.length;
  },
});

/** What the webhook would have said of it, as far as the list knows. */
const asUpdate = async (
  caller: Pick<TwilioCaller, 'client'>,
  message: MessageInstance,
): Promise<IncomingUpdate | null> => {
  const form = {
    MessageSid: message.sid,
    AccountSid: message.accountSid,
    SmsStatus: 'received',
    From: message.from,
    To: message.to,
    Body: message.body,
    NumSegments: message.numSegments,
    NumMedia: message.numMedia,
    ...(Number(message.numMedia) > 0 && (await mediaOf(caller, message.sid))),
  };
  return readIncomingMessage(form, randomUUID());
};

const mediaOf = async ({ client }: Pick<TwilioCaller, 'client'>, messageSid: string): Promise<Form> => {
  // What the SDK lists doesn't know its own name any more, so that it is asked by name.
  const files = await client.messages(messageSid).media.list();
  return Object.fromEntries(
    files.flatMap(({ uri, contentType }, index) => [
      [`MediaUrl${index}`, uri.replace(/\.json$/, '')],
      [`MediaContentType${index}`, contentType],
    ]),
  );
};
