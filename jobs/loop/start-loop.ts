import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import { describeError } from '../failures/describe-error.ts';

export interface Loop {
  /** Runs the next step now, or right after the one that is under way. */
  readonly wake: () => void;
  /** Resolves when the step that is under way has ended. */
  readonly stop: () => Promise<void>;
}

export interface LoopOptions {
  readonly name: string;
  readonly log: Log;
  /** The longest pause between two steps: what a lost wake-up costs. */
  readonly every: Duration;
  /** Says when to come back: at once, after a time, or when `every` has passed. */
  readonly step: () => Promise<'again' | Duration | null>;
}

const LONGEST_PAUSE_IN_TROUBLE: Duration = 2_000;

/** Repeats `step`, never twice at a time. Trouble is logged once when it begins and once when it is over. */
export const startLoop = ({ name, log, every, step }: LoopOptions): Loop => {
  const state = { stopped: false, woken: false, failures: 0 };
  const pause = createPause();
  const stepSafely = async (): Promise<Duration> => {
    try {
      const next = await step();
      if (state.failures > 0) log.info({ loop: name, failures: state.failures }, 'Going on after trouble');
      state.failures = 0;
      return next === 'again' ? 0 : (next ?? every);
    } catch (error) {
      if (state.failures === 0) log.warn({ loop: name, err: describeError(error) }, 'In trouble, trying on');
      state.failures += 1;
      // A wake-up does not help against an outage: without the pause it would be hammered.
      state.woken = false;
      return pauseAfter(state.failures);
    }
  };

  const run = async (): Promise<void> => {
    while (!state.stopped) {
      state.woken = false;
      const next = await stepSafely();
      if (!state.stopped && !state.woken && next > 0) await pause.take(Math.min(next, every));
      else await new Promise(setImmediate);
    }
  };

  const running = run();
  return {
    wake: () => {
      state.woken = true;
      pause.interrupt();
    },
    stop: async () => {
      state.stopped = true;
      pause.interrupt();
      await running;
    },
  };
};

const pauseAfter = (failures: number): Duration =>
  Math.min(LONGEST_PAUSE_IN_TROUBLE, 100 * 2 ** Math.min(failures, 10));

/** One pause at a time, which can be cut short. */
const createPause = (): { take(duration: Duration): Promise<void>; interrupt(): void } => {
  let interrupt: (() => void) | null = null;
  return {
    take: (duration) =>
      new Promise((resolve) => {
        const timeout = setTimeout(resolve, Math.max(0, duration));
        interrupt = () => {
          clearTimeout(timeout);
          resolve();
        };
      }),
    interrupt: () => interrupt?.(),
  };
};
