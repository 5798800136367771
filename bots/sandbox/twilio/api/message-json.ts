import type { Emulator } from '../emulator.ts';
import type { Json } from '../twilio-types.ts';
import type { MessageMedia, TwilioMessage } from '../world.ts';

/** RFC 2822, as the classic API writes it. */
function classicDate(at: number): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}

export function accountPath({ world }: Emulator): string {
  return `/2010-04-01/Accounts/${world.account.accountSid}`;
}

function messagePath(emulator: Emulator, sid: string): string {
  return `${accountPath(emulator)}/Messages/${sid}`;
}

export function mediaPath(emulator: Emulator, messageSid: string, mediaSid: string): string {
  return `${messagePath(emulator, messageSid)}/Media/${mediaSid}`;
}

export function messageJson(emulator: Emulator, message: TwilioMessage): Json {
  const { account } = emulator.world;
  const path = messagePath(emulator, message.sid);
  // Until a Messaging Service has chosen the sender, there is none, and no segments are counted.
  const isUnassigned = message.status === 'accepted';
  const numMedia = Math.max(message.media.length, message.mediaUrls.length);
  return {
    sid: message.sid,
    account_sid: account.accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: classicDate(message.createdAt),
    date_updated: classicDate(message.updatedAt),
    date_sent: message.sentAt === null ? null : classicDate(message.sentAt),
    direction: message.direction,
    error_code: message.errorCode,
    error_message: null,
    from: isUnassigned ? null : message.from,
    to: message.to,
    messaging_service_sid: message.viaService ? account.messagingServiceSid : null,
    num_media: String(numMedia),
    num_segments: isUnassigned ? '0' : String(message.numSegments),
    price: null,
    price_unit: 'USD',
    status: message.status,
    subresource_uris: { media: `${path}/Media.json` },
    uri: `${path}.json`,
  };
}

export function mediaJson(emulator: Emulator, message: TwilioMessage, media: MessageMedia): Json {
  return {
    sid: media.sid,
    account_sid: emulator.world.account.accountSid,
    parent_sid: message.sid,
    content_type: media.contentType,
    date_created: classicDate(media.createdAt),
    date_updated: classicDate(media.createdAt),
    uri: `${mediaPath(emulator, message.sid, media.sid)}.json`,
  };
}
