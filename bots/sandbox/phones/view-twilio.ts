import type { TwilioControl } from '../twilio/control-client.ts';
import type { HistoryEntry } from '../twilio/people/history.ts';
import type { ChatView, MessageView } from './chat-view.ts';
import { hasApp, type Phone, type PhoneChannel } from './phone.ts';
import type { PhonePlatform } from './phone-platform.ts';
import { linksIn, type MarkedText, readWhatsAppMarks } from './whatsapp-marks.ts';

type PersonThere = Awaited<ReturnType<TwilioControl['people']>>[number];
type TwilioChannel = Exclude<PhoneChannel, 'telegram'>;

const CHANNELS: readonly TwilioChannel[] = ['whatsapp', 'sms'];

/** WhatsApp and Messages: both come from the emulated Twilio, whose clock already shows business time. */
export const twilioOnPhones = (twilio: TwilioControl): PhonePlatform => ({
  name: 'twilio',
  revision: async () => (await twilio.settings()).seq,
  chats: async (phones, after) => {
    const people = new Map((await twilio.people()).map((person) => [person.id, person]));
    const changed = phones.flatMap((phone) => {
      const person = people.get(phone.lines.twilioPerson ?? '');
      return person && (after === 0 || person.seq > after) ? [{ phone, person }] : [];
    });
    if (changed.length === 0) return [];
    const reached = await readReached(twilio, after);
    const views = changed.map(({ phone, person }) => readChats(twilio, phone, person, reached, after));
    return (await Promise.all(views)).flat();
  },
  waitForChange: (after, timeoutMs) => twilio.waitForChange({ after, timeoutMs }),
});

/** Whether the app has taken each message of people in: as far as anything changed about it after a revision. */
type Reached = ReadonlyMap<string, boolean>;

const readReached = async (twilio: TwilioControl, after: number): Promise<Reached> => {
  const webhooks = (await twilio.webhooks({ after })).filter(({ kind }) => kind === 'messages');
  return new Map(webhooks.map(({ messageSid, state }) => [messageSid, state === 'delivered']));
};

const readChats = async (
  twilio: TwilioControl,
  phone: Phone,
  person: PersonThere,
  reached: Reached,
  after: number,
): Promise<ChatView[]> => {
  // A tick changes while its message does not: then that message is told again.
  const { messages } = await twilio.history({ person: person.id, after: 0 });
  const changed = messages.filter(({ sid, seq }) => seq > after || reached.has(sid));
  return CHANNELS.filter((channel) => hasApp(phone, channel)).map((channel) => {
    const ofChannel = messages.filter((message) => message.channel === channel && message.shownAt !== null);
    return {
      phone: phone.id,
      channel,
      started: ofChannel.length > 0,
      blocked: person.reach[channel] === 'blocked-by-person',
      offline: person.reach[channel] === 'unreachable',
      optedOut: person.optedOut[channel],
      freeUntil: channel === 'whatsapp' ? person.windowOpenUntil : null,
      typing: false,
      keyboard: null,
      messageCount: ofChannel.length,
      messages: changed
        .filter((message) => ofChannel.includes(message))
        .map((message) => viewMessage(message, message.shownAt ?? message.createdAt, reached))
        .toSorted((a, b) => a.order - b.order),
    };
  });
};

const viewMessage = (message: HistoryEntry, at: number, reached: Reached): MessageView => {
  const { sid, sentBy, channel, content, media, location } = message;
  const { text, entities } = wordsOf(message);
  return {
    id: sid,
    order: at,
    from: sentBy === 'person' ? 'me' : 'bot',
    at,
    edited: false,
    deleted: false,
    text: text === '' ? null : text,
    entities,
    pictures: media.filter(isPicture).map((one) => ({ src: sourceOf(one.sid), width: null, height: null })),
    file: media.filter((one) => !isPicture(one)).map(viewFile)[0] ?? null,
    location: location && { latitude: location.latitude, longitude: location.longitude },
    contact: null,
    buttons: (content?.buttons ?? []).map(({ title, id, url, phone }) => [
      { label: title, url: url ?? (phone === null ? null : `tel:${phone}`), data: id },
    ]),
    list: content?.list ?? null,
    answers: message.repliedTo,
    delivery: deliveryOf(message, reached),
    segments: channel === 'sms' ? message.numSegments : null,
    fromCarrier: sentBy === 'twilio',
    withKeyboard: false,
  };
};

/** Marks mean something in WhatsApp only; a text message shows what was typed. */
const wordsOf = ({ channel, body }: HistoryEntry): MarkedText =>
  channel === 'whatsapp' ? readWhatsAppMarks(body) : { text: body, entities: linksIn(body) };

type Media = HistoryEntry['media'][number];

const isPicture = ({ contentType }: Media): boolean => contentType.startsWith('image/');

const sourceOf = (mediaSid: string): string => `/sandbox/api/files/twilio/${mediaSid}`;

const viewFile = ({ contentType }: Media): NonNullable<MessageView['file']> => ({
  kind: contentType.startsWith('video/') ? 'video' : contentType.startsWith('audio/') ? 'voice' : 'document',
  name: contentType,
});

/**
 * The owner's own messages: a closed account takes nothing in; otherwise WhatsApp shows a second tick once the business
 * has the message. Twilio never tells people that it was read. Messages shows nothing while all is well.
 */
const deliveryOf = ({ sid, sentBy, channel, deletedAt }: HistoryEntry, reached: Reached): MessageView['delivery'] => {
  if (sentBy !== 'person') return null;
  if (deletedAt !== null) return 'failed';
  if (channel === 'sms') return null;
  return (reached.get(sid) ?? true) ? 'delivered' : 'sent';
};
