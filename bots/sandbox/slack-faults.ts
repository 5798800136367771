import { armedFault } from './armed-fault.ts';
import type { Fault } from './faults.ts';
import type { SlackControl } from './slack/control-client.ts';

type CallFault = Parameters<SlackControl['injectCallFault']>[0];

interface Breakage {
  readonly id: string;
  readonly label: string;
  readonly expect: string;
  readonly order: CallFault;
}

const RETRY_AFTER_SECONDS = 5;
const SLOW_MS = 2_500;

const breakages: readonly Breakage[] = [
  {
    id: 'slack-rate-limit',
    label: 'Rate limit',
    expect: `Slack answers every call with "ratelimited, retry after ${RETRY_AFTER_SECONDS} s". The desk lags behind and catches up; customers and experts notice nothing.`,
    order: { fault: { kind: 'ratelimited', retryAfter: RETRY_AFTER_SECONDS } },
  },
  {
    id: 'slack-errors',
    label: 'Server errors',
    expect:
      'Every call fails with 503. Tickets flow on without the desk; each thread is brought up to date once Slack is back.',
    order: { fault: { kind: 'status', status: 503 } },
  },
  {
    id: 'slack-slow',
    label: 'Slow answers',
    expect: `Every call takes ${SLOW_MS / 1_000} s. Taps are still acknowledged in time, because acknowledging needs no call.`,
    order: { fault: { kind: 'delay', delayMs: SLOW_MS } },
  },
  {
    id: 'slack-lost-answer',
    label: 'Lose the next answer',
    expect: 'The next post is shown but never confirmed. It is found again by its mark, not posted twice.',
    order: { fault: { kind: 'lose-answer' }, methods: ['chat.postMessage'], times: 1 },
  },
];

/** The ways in which the emulated Slack can be broken from the page. */
export const slackFaults = (slack: SlackControl): Fault[] => [
  ...breakages.map((breakage) => callFault(slack, breakage)),
  {
    id: 'slack-token',
    where: 'slack',
    label: 'Token revoked',
    expect:
      'Slack says token_revoked to everything. That is recognised as a ban and not hammered; no ticket stops for it.',
    lasting: true,
    isOn: async () => (await slack.settings()).tokenState !== 'ok',
    set: async (on) => {
      await (on ? slack.revokeToken() : slack.restoreToken());
      return null;
    },
  },
];

const callFault = (slack: SlackControl, { order, ...about }: Breakage): Fault =>
  armedFault(
    { ...about, where: 'slack' },
    {
      arm: () => slack.injectCallFault(order),
      armed: async () => (await slack.faults()).calls,
      disarm: (id) => slack.clearFaults({ id }),
    },
  );
