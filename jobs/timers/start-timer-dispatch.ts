import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { TimerQueue } from '../../core/ports/timer-queue.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { QueueAway, type Queues, type QueueWork } from '../queue/queues.ts';
import type { TimerRunner } from './create-timer-runner.ts';
import { NO_TICKET, timerJob } from './timer-job.ts';

export interface TimerDispatchOptions {
  readonly timers: TimerQueue;
  readonly queues: Queues;
  readonly runner: TimerRunner;
  readonly log: Log;
}

const AT_A_TIME = 4;
const BATCH = 500;
const POLL_EVERY: Duration = seconds(1);
/** The queue may have lost them. */
const HAND_AGAIN_AFTER: Duration = seconds(4);
const SWEEP_EVERY: Duration = seconds(2);
const OVERDUE_AFTER: Duration = seconds(6);
const SWEEP_BATCH = 50;

/** Tickets side by side, each one's timers in order. */
export const createTimerWork = (runner: TimerRunner): QueueWork => ({
  queue: 'callout-timers',
  concurrency: AT_A_TIME,
  async handle({ data }) {
    const { ticketId } = data;
    if (ticketId !== undefined) await runner.runDueOf(ticketId === NO_TICKET ? null : ticketId);
  },
});

/** Hands due timers to the queue; without one it runs them here. */
export const startTimerDispatch = ({ timers, queues, runner, log }: TimerDispatchOptions): Loop => {
  const dispatch = async (): Promise<number> => {
    if (!queues.isUp()) return runner.runDue();
    try {
      return await timers.handOver(BATCH, HAND_AGAIN_AFTER, (due) => queues.add('callout-timers', due.map(timerJob)));
    } catch (error) {
      if (error instanceof QueueAway) return runner.runDue();
      throw error;
    }
  };

  return startLoop({
    name: 'timers',
    log,
    every: POLL_EVERY,
    step: async () => {
      if ((await dispatch()) > 0) return 'again';
      const next = await timers.nextDueIn();
      // Due, but in the queue's hands.
      return next === 0 ? null : next;
    },
  });
};

/** Runs what is overdue, whatever the queue says about its health. */
export const startTimerSweeper = ({ timers, queues, runner, log }: TimerDispatchOptions): Loop =>
  startLoop({
    name: 'timer sweeper',
    log,
    every: SWEEP_EVERY,
    step: async () => {
      const overdue = await timers.overdue(SWEEP_BATCH, OVERDUE_AFTER);
      if (overdue.length === 0) return null;
      queues.suspect();
      await runner.runAll(overdue);
      return overdue.length === SWEEP_BATCH ? 'again' : null;
    },
  });
