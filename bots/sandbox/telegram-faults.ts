import { armedFault } from './armed-fault.ts';
import type { Fault } from './faults.ts';
import type { TelegramControl } from './telegram/control-client.ts';

type CallFault = Parameters<TelegramControl['injectCallFault']>[0];

interface Breakage {
  readonly id: string;
  readonly label: string;
  readonly expect: string;
  readonly order: CallFault;
}

const RETRY_AFTER_SECONDS = 5;
const SLOW_MS = 3_000;
/** Each answer that gets lost may double a message on a platform that knows no idempotency: one shows it. */
const LOST_ANSWERS = 1;

const breakages: readonly Breakage[] = [
  {
    id: 'telegram-rate-limit',
    label: 'Rate limit',
    expect: `Telegram answers every call with "too many requests, retry after ${RETRY_AFTER_SECONDS} s". Messages wait exactly as long as they are told to, in order, and all arrive once it is over.`,
    order: {
      fault: {
        kind: 'status',
        status: 429,
        description: `Too Many Requests: retry after ${RETRY_AFTER_SECONDS}`,
        retryAfter: RETRY_AFTER_SECONDS,
      },
    },
  },
  {
    id: 'telegram-errors',
    label: 'Server errors',
    expect:
      'Every call fails with 502. The circuit opens, so the broken platform is probed instead of hammered; what was to be said stays in the outbox and is delivered after the healing.',
    order: { fault: { kind: 'status', status: 502, description: 'Bad Gateway' } },
  },
  {
    id: 'telegram-slow',
    label: 'Slow answers',
    expect: `Every call takes ${SLOW_MS / 1_000} s. Other chats are not held up by a slow one; each chat still reads in the right order.`,
    order: { fault: { kind: 'delay', delayMs: SLOW_MS } },
  },
  {
    id: 'telegram-lost-answer',
    label: 'Lose the next answer',
    expect:
      'The next message is shown, but its confirmation never comes back. Callout can’t know, and sends it again rather than not at all: Telegram has no way to tell the two apart, so one bubble may appear twice. Nothing happens twice.',
    order: { fault: { kind: 'lose-answer' }, methods: ['sendMessage'], times: LOST_ANSWERS },
  },
];

/** The ways in which the emulated Telegram can be broken from the page. */
export const telegramFaults = (telegram: TelegramControl, customer: number | null): Fault[] => [
  ...breakages.map((breakage) => callFault(telegram, breakage)),
  deliveredTwice(telegram),
  ...(customer === null ? [] : [blocked(telegram, customer)]),
  {
    id: 'telegram-token',
    where: 'telegram',
    label: 'Token revoked',
    expect:
      'Telegram says 401 to everything. That is recognised as a ban and not hammered with retries; the tickets live on, and restoring the token lets the bot speak again.',
    lasting: true,
    isOn: async () => (await telegram.status()).tokenRevoked,
    set: async (on) => {
      await (on ? telegram.revokeToken() : telegram.restoreToken());
      return null;
    },
  },
];

/** At least once is what the platform promises. */
const deliveredTwice = (telegram: TelegramControl): Fault =>
  armedFault(
    {
      id: 'telegram-twice',
      where: 'telegram',
      label: 'Deliver twice',
      expect:
        'Telegram tells us everything twice, as it may after a timeout. The second time is recognised by its number: nothing is done or said twice.',
    },
    {
      arm: () => telegram.injectWebhookFault({ fault: { kind: 'duplicate' } }),
      armed: async () => (await telegram.faults()).webhooks,
      disarm: (id) => telegram.clearFaults({ id }),
    },
  );

const callFault = (telegram: TelegramControl, { order, ...about }: Breakage): Fault =>
  armedFault(
    { ...about, where: 'telegram' },
    {
      arm: () => telegram.injectCallFault(order),
      armed: async () => (await telegram.faults()).calls,
      disarm: (id) => telegram.clearFaults({ id }),
    },
  );

const blocked = (telegram: TelegramControl, customer: number): Fault => ({
  id: 'telegram-blocked',
  where: 'telegram',
  label: 'Blocked by the customer',
  expect:
    'The first customer blocks the bot. The next message to them is refused for good: it is not retried, the chat counts as gone, and the ticket goes on without them until they write again.',
  lasting: true,
  isOn: async () => (await telegram.chats()).some(({ id, blocked: isBlocked }) => id === customer && isBlocked),
  set: async (on) => {
    await (on ? telegram.block({ user: customer }) : telegram.unblock({ user: customer }));
    return null;
  },
});
