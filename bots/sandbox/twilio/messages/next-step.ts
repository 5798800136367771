import { contentProblem } from '../content/content-problem.ts';
import type { Emulator } from '../emulator.ts';
import { isWindowOpen } from '../people/window.ts';
import type { MessageStatus } from '../twilio-types.ts';
import type { Reachability, TwilioMessage } from '../world.ts';
import { readMedia } from './read-media.ts';
import { personAt } from '../people/directory.ts';

export interface Step {
  status: MessageStatus;
  errorCode?: number;
  /** The person's phone shows the message now. */
  isShown?: boolean;
}

/** What a message's next status is; null when it keeps the one it has. */
export async function nextStep(emulator: Emulator, message: TwilioMessage): Promise<Step | null> {
  // What a carrier has is out of Twilio's hands.
  const isWithTwilio = message.status !== 'sent';
  if (isWithTwilio && emulator.world.accountState !== 'active') return { status: 'failed', errorCode: 30002 };
  switch (message.status) {
    case 'accepted':
      return { status: 'queued' };
    case 'queued':
      return fromQueue(emulator, message);
    case 'sending':
      return fromSending(emulator, message);
    case 'sent':
      return fromSent(emulator, message);
    default:
      return null;
  }
}

async function fromQueue(emulator: Emulator, message: TwilioMessage): Promise<Step> {
  const waitedMs = emulator.now() - message.createdAt;
  if (waitedMs > message.validityPeriod * 1_000) return { status: 'failed', errorCode: 30036 };
  const problem = await readMedia(emulator, message);
  return problem === null ? { status: 'sending' } : { status: 'failed', errorCode: problem };
}

const failures: Partial<Record<Reachability, Step>> = {
  unreachable: { status: 'undelivered', errorCode: 30003 },
  blocked: { status: 'undelivered', errorCode: 30004 },
  unknown: { status: 'undelivered', errorCode: 30005 },
  landline: { status: 'undelivered', errorCode: 30006 },
  filtered: { status: 'undelivered', errorCode: 30007 },
  'unknown-error': { status: 'undelivered', errorCode: 30008 },
  'not-on-whatsapp': { status: 'failed', errorCode: 63003 },
  'invalid-recipient': { status: 'failed', errorCode: 63024 },
  'blocked-by-person': { status: 'failed', errorCode: 63033 },
};

function reachOf(emulator: Emulator, message: TwilioMessage): Reachability {
  const person = personAt(emulator.world, message.to);
  if (!person) return message.channel === 'sms' ? 'unknown' : 'not-on-whatsapp';
  return person.reach[message.channel];
}

/** WhatsApp refuses at once; a carrier takes everything and says later what became of it. */
function fromSending(emulator: Emulator, message: TwilioMessage): Step {
  if (message.channel === 'whatsapp') {
    const refused = failures[reachOf(emulator, message)];
    if (refused?.status === 'failed') return refused;
    const problem = whatsAppProblem(emulator, message);
    if (problem !== null) return { status: 'undelivered', errorCode: problem };
  }
  return { status: 'sent', isShown: reachOf(emulator, message) === 'unconfirmed' };
}

function whatsAppProblem(emulator: Emulator, message: TwilioMessage): number | null {
  const person = personAt(emulator.world, message.to);
  const isOpen = person !== undefined && isWindowOpen(emulator, person);
  if (message.content === null) return isOpen ? null : 63016;
  return contentProblem(emulator, message.content, isOpen);
}

function fromSent(emulator: Emulator, message: TwilioMessage): Step | null {
  const reach = reachOf(emulator, message);
  const failure = failures[reach];
  if (failure) return failure;
  if (reach === 'lost' || reach === 'unconfirmed') return null;
  return { status: 'delivered', isShown: reach !== 'false-delivered' };
}
