import type { Cause } from '../../core/kernel/event.ts';
import { minutes, seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import type { DueTimer, TimerQueue } from '../../core/ports/timer-queue.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import { backoff } from '../failures/backoff.ts';
import { describeError } from '../failures/describe-error.ts';
import { isOutage } from '../failures/is-outage.ts';
import { handleTimer, type TimerHandlers } from './timer-handler.ts';

export interface TimerRunnerOptions {
  readonly timers: TimerQueue;
  readonly handlers: TimerHandlers;
  readonly sendReplies: (replies: readonly Reply[]) => void;
  readonly log: Log;
  readonly metrics: Metrics;
}

export interface TimerRunner {
  /** Runs what is due, first due first, until nothing is: what those timers set, if it is due, included. How many ran. */
  runDue(): Promise<number>;
  /** The same for one ticket, or for what belongs to none. */
  runDueOf(ticketId: string | null): Promise<number>;
  /** Runs these, in their order, as far as they are still due. */
  runAll(due: readonly DueTimer[]): Promise<number>;
}

const ATTEMPTS = 8;
const FIRST_PAUSE: Duration = seconds(1);
const LONGEST_PAUSE: Duration = minutes(2);
const OUTAGE_PAUSE: Duration = seconds(1);
const BATCH = 50;
/** A timer that sets itself again in the past would keep us for ever. */
const MOST_IN_A_ROW = 10_000;

export const createTimerRunner = (options: TimerRunnerOptions): TimerRunner => {
  const drain = async (ticketId?: string | null): Promise<number> => {
    let ran = 0;
    while (ran < MOST_IN_A_ROW) {
      // One at a time: what the first does may set, move or cancel the next.
      const [first] = await options.timers.due(1, ticketId);
      if (!first) return ran;
      await run(options, first);
      ran += 1;
    }
    options.log.error({ ticketId }, 'Timers keep setting timers that are due already');
    return ran;
  };
  return {
    runDue: () => drain(),
    runDueOf: drain,
    async runAll(due) {
      for (const timer of due.slice(0, BATCH)) await run(options, timer);
      return due.length;
    },
  };
};

const run = async (options: TimerRunnerOptions, timer: DueTimer): Promise<void> => {
  const { timers, handlers, sendReplies, log, metrics } = options;
  const { action, key, ticketId, traceId } = timer;
  try {
    const outcome = await timers.run(timer, causeOf(timer), async (work) => {
      await handleTimer(handlers, work, action);
    });
    if (outcome.kind === 'taken') return;
    sendReplies(outcome.replies);
    metrics.count('timers_total', { kind: action.kind, outcome: 'done' });
    log.info({ traceId, timer: key, ticketId, kind: action.kind }, 'A timer did its work');
  } catch (error) {
    await setBack(options, timer, error);
  }
};

/** A failing timer steps aside, so that it blocks neither others nor those of its own ticket. */
const setBack = async (
  { timers, log, metrics }: TimerRunnerOptions,
  timer: DueTimer,
  error: unknown,
): Promise<void> => {
  const why = describeError(error);
  const { key, ticketId, traceId, action, attempts } = timer;
  const facts = { traceId, timer: key, ticketId, kind: action.kind, err: why };
  if (isOutage(error)) {
    await timers.putOff(timer, OUTAGE_PAUSE, why, false);
    return;
  }
  if (attempts + 1 < ATTEMPTS) {
    log.warn({ ...facts, attempt: attempts + 1 }, 'A timer failed, it will be tried again');
    metrics.count('timers_total', { kind: action.kind, outcome: 'retried' });
    await timers.putOff(timer, backoff(attempts + 1, FIRST_PAUSE, LONGEST_PAUSE), why, true);
    return;
  }
  log.error(facts, 'A timer is given up');
  metrics.count('timers_total', { kind: action.kind, outcome: 'dead' });
  metrics.count('dead_letters_total', { what: 'timer' });
  await timers.bury(timer, why, causeOf(timer), (work) =>
    work.tasks.open(`timer:${key}`, ticketId, null, `"${action.kind}" failed ${ATTEMPTS} times: ${why}`),
  );
};

const causeOf = ({ action, traceId }: DueTimer): Cause => ({
  actor: { kind: 'system', why: action.kind },
  traceId,
  inboxId: null,
});
