import { announce, type Emulator, newSid } from '../emulator.ts';
import type { MessageMedia, TwilioMessage } from '../world.ts';
import { channelOf } from './addresses.ts';
import { countSegments } from './count-segments.ts';
import { addMessage } from './talk.ts';
import { personAt } from '../people/directory.ts';

type Given = Pick<TwilioMessage, 'direction' | 'sentBy' | 'from' | 'to' | 'body' | 'status'> &
  Partial<Omit<TwilioMessage, 'sid' | 'seq' | 'firstSeq' | 'statuses'>>;

/** A new message in the log, told to everyone who watches; what is done with it is the caller's. */
export function makeMessage(emulator: Emulator, given: Given): TwilioMessage {
  const { world } = emulator;
  const now = emulator.now();
  const theirs = given.direction === 'inbound' ? given.from : given.to;
  const media = given.media ?? [];
  const hasMedia = media.length > 0 || (given.mediaUrls ?? []).length > 0;
  const message: TwilioMessage = {
    sid: newSid(hasMedia ? 'MM' : 'SM'),
    seq: 0,
    firstSeq: 0,
    person: personAt(emulator.world, theirs)?.id ?? null,
    channel: channelOf(theirs),
    mediaUrls: [],
    media,
    content: null,
    location: null,
    button: null,
    listItem: null,
    repliedTo: null,
    keyword: null,
    errorCode: null,
    viaService: false,
    statusCallback: null,
    validityPeriod: longestValiditySeconds,
    createdAt: now,
    updatedAt: now,
    sentAt: given.direction === 'inbound' ? now : null,
    shownAt: given.direction === 'inbound' ? now : null,
    deletedAt: null,
    ...countSegments(given.body),
    ...given,
    statuses: [{ status: given.status, at: now, errorCode: null }],
  };
  addMessage(world, message);
  message.seq = announce(emulator, 'message', message.person, message);
  message.firstSeq = message.seq;
  return message;
}

export const longestValiditySeconds = 36_000;

export function makeMedia(
  emulator: Emulator,
  given: { bytes: Buffer; contentType: string; size?: number; url?: string },
): MessageMedia {
  return {
    sid: newSid('ME'),
    contentType: given.contentType,
    bytes: given.bytes,
    size: given.size ?? given.bytes.length,
    url: given.url ?? null,
    createdAt: emulator.now(),
  };
}
