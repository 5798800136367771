import { makeInboundWebhook } from '../deliver/make-webhook.ts';
import { announce, type Emulator } from '../emulator.ts';
import { addressOf, senderOf } from '../messages/addresses.ts';
import { makeMessage, makeMedia } from '../messages/make-message.ts';
import { mediaLimits } from '../messages/read-media.ts';
import type { Channel } from '../twilio-types.ts';
import type { Person, TwilioMessage } from '../world.ts';
import { actOnKeyword, keywordOf } from './keywords.ts';
import type { Refused } from '../../../../emulation/refused.ts';
import type { Wrote } from './outcomes.ts';

type Contents = Partial<Pick<TwilioMessage, 'body' | 'media' | 'location' | 'button' | 'listItem' | 'repliedTo'>>;

export function findPerson({ world }: Emulator, id: string): Person | Refused {
  return world.people.get(id) ?? { refused: `there is no person ${id}` };
}

/** Messages from a person, one after the other as they were written. */
export function write(emulator: Emulator, person: Person, channel: Channel, contents: Contents[]): Wrote | Refused {
  const from = addressOf(person, channel);
  if (from === null) return { refused: `${person.name} has no ${channel === 'sms' ? 'mobile number' : 'WhatsApp'}` };
  const messageSids: string[] = [];
  const webhookIds: string[] = [];
  for (const given of contents) {
    const message = makeInbound(emulator, { from, to: senderOf(emulator, channel), channel, given });
    messageSids.push(message.sid);
    if (message.deletedAt !== null) continue;
    if (channel === 'whatsapp') person.lastWhatsAppAt = emulator.now();
    if (message.keyword !== null) actOnKeyword(emulator, message, message.keyword);
    const webhook = makeInboundWebhook(emulator, message);
    if (webhook) webhookIds.push(webhook.id);
  }
  const seq = announce(emulator, 'person', person.id, person);
  return { messageSids, webhookIds, seq };
}

function makeInbound(
  emulator: Emulator,
  { from, to, channel, given }: { from: string; to: string; channel: Channel; given: Contents },
): TwilioMessage {
  const body = given.body ?? '';
  return makeMessage(emulator, {
    ...given,
    direction: 'inbound',
    sentBy: 'person',
    from,
    to,
    body,
    status: 'received',
    keyword: keywordOf(emulator, channel, body),
    // A closed account receives nothing: the message is on the phone, but never in Twilio's list.
    deletedAt: emulator.world.accountState === 'active' ? null : emulator.now(),
  });
}

export interface SentFile {
  bytes: Buffer;
  contentType: string;
  /** Pretend the file is this large. */
  declaredSize?: number | undefined;
}

const mostInOneMms = 10;

/** By MMS all in one message; on WhatsApp each file is a message of its own, the text under the first. */
export function sendMedia(
  emulator: Emulator,
  person: Person,
  input: { channel: Channel; items: SentFile[]; text: string },
): Wrote | Refused {
  const { channel, items, text } = input;
  const limit = mediaLimits[channel];
  const media = items.map(({ bytes, contentType, declaredSize }) =>
    makeMedia(emulator, { bytes, contentType, ...(declaredSize === undefined ? {} : { size: declaredSize }) }),
  );
  const sizes = channel === 'sms' ? [media.reduce((sum, { size }) => sum + size, 0)] : media.map(({ size }) => size);
  if (sizes.some((size) => size > limit)) return { refused: `more than ${limit} bytes` };
  if (channel === 'sms') {
    if (media.length > mostInOneMms) return { refused: `more than ${mostInOneMms} files in one MMS` };
    return write(emulator, person, channel, [{ body: text, media }]);
  }
  const messages = media.map((one, index) => ({ body: index === 0 ? text : '', media: [one] }));
  return write(emulator, person, channel, messages);
}
