import type { Emulator } from '../emulator.ts';
import { mediaPath } from '../api/message-json.ts';
import type { MessageMedia, Person, TwilioMessage } from '../world.ts';

/** What a message from a person carries, field by field as Twilio sends it. */
export function inboundParams(emulator: Emulator, message: TwilioMessage): Record<string, string> {
  const { account, people } = emulator.world;
  const person = people.get(message.person ?? '');
  const { sid, from, to, body, media, numSegments, channel } = message;
  return {
    SmsMessageSid: sid,
    SmsSid: sid,
    MessageSid: sid,
    AccountSid: account.accountSid,
    ApiVersion: '2010-04-01',
    SmsStatus: 'received',
    From: from,
    To: to,
    Body: body,
    NumSegments: String(numSegments),
    NumMedia: String(media.length),
    ...mediaParams(emulator, message, media),
    ...(message.keyword === null ? {} : { OptOutType: message.keyword }),
    ...(channel === 'sms' ? smsParams() : whatsAppParams(emulator, message, person)),
  };
}

function mediaParams(emulator: Emulator, message: TwilioMessage, media: MessageMedia[]): Record<string, string> {
  return Object.fromEntries(
    media.flatMap((one, index) => [
      [`MediaUrl${index}`, emulator.root() + mediaPath(emulator, message.sid, one.sid)],
      [`MediaContentType${index}`, one.contentType],
    ]),
  );
}

/** Where Twilio thinks the two numbers are; mostly empty outside North America. */
function smsParams(): Record<string, string> {
  const fields = ['City', 'Country', 'State', 'Zip'];
  return Object.fromEntries(['From', 'To'].flatMap((side) => fields.map((field) => [side + field, ''])));
}

function whatsAppParams(
  { world }: Emulator,
  message: TwilioMessage,
  person: Person | undefined,
): Record<string, string> {
  const account = person?.whatsapp ?? null;
  const { location, button, listItem, repliedTo } = message;
  const isNumberShown = account !== null && account.number !== null && account.username === null;
  const who: Record<string, string> = {
    ProfileName: account?.profileName ?? '',
    ...(isNumberShown ? { WaId: account.number?.slice(1) ?? '' } : {}),
    ...(account === null ? {} : { ExternalUserId: account.userId }),
    ...(account === null || account.username === null ? {} : { Username: account.username }),
  };
  return {
    ...who,
    MessageType: messageType(message),
    ReferralNumMedia: '0',
    ChannelMetadata: JSON.stringify({ type: 'whatsapp', data: { context: who } }),
    ...(location === null
      ? {}
      : {
          Latitude: String(location.latitude),
          Longitude: String(location.longitude),
          ...(location.label === null ? {} : { Label: location.label }),
          ...(location.address === null ? {} : { Address: location.address }),
        }),
    ...(button === null ? {} : { ButtonText: button.text, ButtonPayload: button.payload }),
    ...(listItem === null ? {} : { ListId: listItem.id, ListTitle: listItem.title }),
    ...(listItem === null || listItem.description === null ? {} : { ListDescription: listItem.description }),
    ...(repliedTo === null
      ? {}
      : { OriginalRepliedMessageSid: repliedTo, OriginalRepliedMessageSender: world.account.whatsappFrom }),
  };
}

function messageType({ location, button, listItem, media }: TwilioMessage): string {
  if (location !== null) return 'location';
  if (button !== null) return 'button';
  if (listItem !== null) return 'interactive';
  const kind = media[0]?.contentType.split('/')[0];
  if (kind === undefined) return 'text';
  return ['image', 'audio', 'video'].includes(kind) ? kind : 'document';
}
