import type { Emulator } from '../emulator.ts';
import { channelOf, isRecipient, isSender, optOutKey } from '../messages/addresses.ts';
import { longestQueueMs, queueLengthMs } from '../rate-limits.ts';
import type { Refusal } from './answers.ts';
import type { Draft } from './read-draft.ts';
import { personAt } from '../people/directory.ts';

type Rule = (draft: Draft, emulator: Emulator) => readonly [code: number, message: string] | null;

const mostMedia = { sms: 10, whatsapp: 1 };
const longestBody = 1_600;

/** Twilio's refusals, in the order in which it looks. */
const rules: readonly Rule[] = [
  ({ to }) => (to === '' ? [21604, "A 'To' phone number is required."] : null),
  ({ from }) => (from === '' ? [21603, "A 'From' phone number is required."] : null),
  ({ body, mediaUrls, content }) =>
    body === '' && mediaUrls.length === 0 && content === null ? [21602, 'Message body is required.'] : null,
  ({ to }) => (isRecipient(to) ? null : [21211, `Invalid 'To' Phone Number: ${to}`]),
  ({ from }) =>
    isSender(from)
      ? null
      : [21212, `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`],
  refuseSender,
  ({ to, from }) => (to === from ? [21266, "'To' and 'From' number cannot be the same"] : null),
  ({ body }) =>
    body.length > longestBody ? [21617, 'The concatenated message body exceeds the 1600 character limit'] : null,
  ({ mediaUrls, to }) =>
    mediaUrls.length > mostMedia[channelOf(to)] ? [21623, 'Number of media files exceeds allowed limit'] : null,
  ({ mediaUrls }) => (mediaUrls.every(isWebAddress) ? null : [21620, 'Invalid media URL(s)']),
  ({ statusCallback }) =>
    statusCallback === null || isWebAddress(statusCallback)
      ? null
      : [21609, `The 'StatusCallback' URL ${statusCallback} is not a valid URL.`],
  refuseRegion,
  ({ to }, emulator) =>
    emulator.world.optOuts.has(optOutKey(emulator, to)) ? [21610, 'Attempt to send to unsubscribed recipient'] : null,
  ({ to }, emulator) =>
    channelOf(to) === 'sms' && personAt(emulator.world, to)?.reach.sms === 'not-mobile'
      ? [21614, `To number: ${to}, is not a mobile number`]
      : null,
  ({ from }, emulator) =>
    queueLengthMs(emulator, from) > longestQueueMs
      ? [21611, "This 'From' number has exceeded the maximum number of queued messages"]
      : null,
];

export function refuseDraft(emulator: Emulator, draft: Draft): Refusal | null {
  for (const rule of rules) {
    const found = rule(draft, emulator);
    if (found) return { status: 400, code: found[0], message: found[1] };
  }
  return null;
}

function refuseSender({ to, from }: Draft, { world }: Emulator): readonly [number, string] | null {
  const { account, senders } = world;
  if (channelOf(from) === 'whatsapp') {
    if (from !== account.whatsappFrom || senders.whatsapp === 'released') {
      return [63007, 'Twilio could not find a Channel with the specified From address'];
    }
    if (senders.whatsapp === 'offline') {
      return [63112, 'The Meta and/or WhatsApp Business Accounts connected to this Sender were disabled by Meta'];
    }
  } else if (from !== account.smsFrom || senders.sms === 'released' || senders.sms === 'offline') {
    return [
      21606,
      `The From phone number ${from} is not a valid, SMS-capable inbound phone number or short code for your account.`,
    ];
  }
  return channelOf(to) === channelOf(from)
    ? null
    : [21910, "Invalid 'From' and 'To' pair. 'From' and 'To' should be of the same channel"];
}

function refuseRegion({ to }: Draft, { world }: Emulator): readonly [number, string] | null {
  const isBlocked = world.configuration.blockedRegions.some((beginning) => to.startsWith(beginning));
  return isBlocked
    ? [21408, `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}`]
    : null;
}

/** Twilio wants a host with a dot: `localhost` is refused, 127.0.0.1 is not. Underscores are no part of a host. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && hostname.includes('.') && !hostname.includes('_');
}
