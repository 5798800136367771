import type { Duration } from '../../core/kernel/instant.ts';
import { startLoop } from '../loop/start-loop.ts';
import { within } from '../loop/within.ts';
import { type BuildOptions, createQueueBuild, type QueueBuild } from './queue-build.ts';
import { QueueUnusable } from './queue-unusable.ts';
import type { OpenQueues } from './queues.ts';

export interface HeldQueues {
  /** What is in use now; null while there is no server to be used. */
  readonly current: () => OpenQueues | null;
  /** Has all of it built anew. */
  readonly distrust: (why: unknown) => void;
  /** When it came up, and when it last handled a job, by the process's own clock. */
  readonly openedAt: () => number;
  readonly handledAt: () => number;
  readonly close: () => Promise<void>;
}

const PING_EVERY: Duration = 3_000;
const PING_TIMEOUT: Duration = 3_000;

/**
 * Queues that come up when their server does. Upon trouble all of BullMQ is thrown away and built anew, since parts of
 * it that met an absent server stay dead without a word.
 */
export const holdQueues = (options: BuildOptions): HeldQueues => {
  const { log, metrics } = options;
  let handledAt = -Infinity;
  let closed = false;
  const refusals = createRefusalLog((why) => log.error({ backend: options.backend.name }, why));
  const build = createQueueBuild(options, {
    trouble: (error) => distrust(error),
    handled: () => (handledAt = performance.now()),
    isWanted: () => !closed,
  });

  const watchdog = startLoop({
    name: 'queue',
    log,
    every: PING_EVERY,
    step: async () => {
      if (closed) return null;
      const looking = lookAt(build).then(refusals.over, refusals.note);
      await looking.finally(() => metrics.set('queue_up', build.current() ? 1 : 0, {}));
      return null;
    },
  });
  const distrust = (why: unknown): void => {
    build.distrust(why);
    watchdog.wake();
  };

  return {
    current: build.current,
    distrust,
    openedAt: build.openedAt,
    handledAt: () => handledAt,
    close: async () => {
      closed = true;
      await watchdog.stop();
      await build.end();
    },
  };
};

/** Where there is none after that, there is no server to be used. */
const lookAt = async (build: QueueBuild): Promise<void> => {
  const queues = build.current();
  const trouble = build.trouble();
  if (queues && trouble !== null) await build.tearDown(trouble);
  else if (queues) await within(PING_TIMEOUT, queues.ping()).catch(build.tearDown);
  if (!build.current()) await build.bringUp();
};

interface RefusalLog {
  readonly note: (error: unknown) => void;
  readonly over: () => void;
}

/** A server that must not be used is said loudly, and once: the process goes on without it, and looks again. */
const createRefusalLog = (say: (why: string) => void): RefusalLog => {
  let told: string | null = null;
  return {
    note: (error) => {
      if (!(error instanceof QueueUnusable)) throw error;
      if (error.message !== told) say(error.message);
      told = error.message;
    },
    over: () => {
      told = null;
    },
  };
};
