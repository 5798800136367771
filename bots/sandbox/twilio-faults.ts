import { armedFault } from './armed-fault.ts';
import type { Fault } from './faults.ts';
import type { SandboxClock } from './sandbox-clock.ts';
import type { TwilioControl } from './twilio/control-client.ts';
import type { Reachability } from './twilio/world.ts';

type Channel = 'whatsapp' | 'sms';
type About = Omit<Fault, 'isOn' | 'set' | 'lasting'>;

const RETRY_AFTER_SECONDS = 5;
const SLOW_RECEIPT_MS = 30_000;
const DAY_MS = 86_400_000;

const NAMES: Readonly<Record<Channel, string>> = { whatsapp: 'WhatsApp', sms: 'SMS' };
/** Whom a fault of one channel strikes: both share one API. */
const EVERYBODY: Readonly<Record<Channel, string>> = { whatsapp: 'whatsapp:*', sms: '+*' };

/** The ways in which the emulated Twilio can be broken from the page; `customer` is the first one's id there. */
export const twilioFaults = (twilio: TwilioControl, clock: SandboxClock, customer: string): Fault[] => [
  isDown(twilio, 'whatsapp'),
  hasReach(twilio, customer, 'whatsapp', 'unreachable', {
    id: 'whatsapp-unreachable',
    where: 'whatsapp',
    label: 'The first customer is offline',
    expect:
      'Twilio accepts messages to the first customer and says minutes later that they were not delivered. What matters takes the next step of the ladder; the rest waits for them to write again.',
  }),
  windowClosed(twilio, clock, customer),
  isDown(twilio, 'sms'),
  hasReach(twilio, customer, 'sms', 'unreachable', {
    id: 'sms-unreachable',
    where: 'sms',
    label: 'The first customer’s number is unreachable',
    expect:
      'The carrier gives each text message back with 30003. That is “maybe later”, so the number is kept, and what matters is tried elsewhere.',
  }),
  hasReach(twilio, customer, 'sms', 'false-delivered', {
    id: 'sms-false-delivered',
    where: 'sms',
    label: 'Delivered, says the carrier',
    expect:
      'Text messages to the first customer count as delivered and never appear. No receipt can tell the difference: only an answer is proof, which is why what matters asks for one.',
  }),
  optedOut(twilio, customer),
  calls(twilio, {
    about: {
      id: 'twilio-rate-limit',
      where: 'twilio',
      label: 'Rate limit',
      expect: `Twilio answers every call with “too many requests, retry after ${RETRY_AFTER_SECONDS} s”. WhatsApp and SMS wait exactly so long; Telegram is not held up.`,
    },
    order: { fault: { kind: 'ratelimited', retryAfter: RETRY_AFTER_SECONDS } },
  }),
  slowReceipts(twilio),
  accountClosed(twilio),
];

const isDown = (twilio: TwilioControl, channel: Channel): Fault =>
  calls(twilio, {
    about: {
      id: `${channel}-errors`,
      where: channel,
      label: `${NAMES[channel]} is down`,
      expect: `Every ${NAMES[channel]} message fails with 503. The circuit opens, the other channels go on, and what cannot wait is said on the next one.`,
    },
    order: { fault: { kind: 'status', status: 503 }, methods: ['messages.create'], address: EVERYBODY[channel] },
  });

interface Calls {
  readonly about: About;
  readonly order: Parameters<TwilioControl['injectCallFault']>[0];
}

const calls = (twilio: TwilioControl, { about, order }: Calls): Fault =>
  armedFault(about, {
    arm: () => twilio.injectCallFault(order),
    armed: async () => (await twilio.faults()).calls,
    disarm: (id) => twilio.clearFaults({ id }),
  });

const hasReach = (
  twilio: TwilioControl,
  person: string,
  channel: Channel,
  reachability: Reachability,
  about: About,
): Fault => ({
  ...about,
  lasting: true,
  isOn: async () => (await find(twilio, person))?.reach[channel] === reachability,
  set: async (on) => {
    await twilio.setReachability({ person, channel, reachability: on ? reachability : 'reachable' });
    return null;
  },
});

const find = async (twilio: TwilioControl, person: string) =>
  (await twilio.people()).find((candidate) => candidate.id === person);

/** Only time closes a window, so it is time that passes. */
const windowClosed = (twilio: TwilioControl, clock: SandboxClock, person: string): Fault => ({
  id: 'whatsapp-window',
  where: 'whatsapp',
  label: 'Let the 24 hours pass',
  expect:
    'The clock goes on until 24 hours after the first customer’s last WhatsApp message. From then on WhatsApp lets us say nothing but approved templates, until they write again.',
  lasting: false,
  isOn: () => Promise.resolve(false),
  set: async (on) => {
    if (!on) return null;
    const until = (await find(twilio, person))?.windowOpenUntil ?? null;
    if (until === null) return 'The window is closed already: nothing was written on WhatsApp for 24 hours.';
    const now = await clock.now();
    await clock.moveBy(Math.min(DAY_MS, Math.max(0, Math.ceil(until - now)) + 1_000));
    return 'WhatsApp’s window has closed.';
  },
});

const optedOut = (twilio: TwilioControl, person: string): Fault => ({
  id: 'sms-opted-out',
  where: 'sms',
  label: 'The first customer sends STOP',
  expect:
    'The carrier refuses every further text message to them, for good. That is kept as their wish: no SMS is tried, another channel takes over, and START undoes it.',
  lasting: true,
  isOn: async () => (await find(twilio, person))?.optedOut.sms ?? false,
  set: async (on) => {
    await twilio.say({ person, channel: 'sms', text: on ? 'STOP' : 'START' });
    return null;
  },
});

const slowReceipts = (twilio: TwilioControl): Fault =>
  armedFault(
    {
      id: 'twilio-slow-receipts',
      where: 'twilio',
      label: 'Slow receipts',
      expect: `What became of a message is told ${SLOW_RECEIPT_MS / 1_000} s late, and out of order. A later word never undoes a better one.`,
    },
    {
      arm: () => twilio.injectDeliveryFault({ fault: { kind: 'delay', delayMs: SLOW_RECEIPT_MS }, kinds: ['status'] }),
      armed: async () => (await twilio.faults()).deliveries,
      disarm: (id) => twilio.clearFaults({ id }),
    },
  );

const accountClosed = (twilio: TwilioControl): Fault => ({
  id: 'twilio-account',
  where: 'twilio',
  label: 'Account closed',
  expect:
    'Twilio says 401 to everything, on WhatsApp and SMS at once. That is recognised as a ban and not hammered; people are told on Telegram, and the helpdesk what to do.',
  lasting: true,
  isOn: async () => (await twilio.settings()).account.state !== 'active',
  set: async (on) => {
    await (on ? twilio.suspendAccount() : twilio.restoreAccount());
    return null;
  },
});
