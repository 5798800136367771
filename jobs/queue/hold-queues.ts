import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { describeError } from '../failures/describe-error.ts';
import { startLoop } from '../loop/start-loop.ts';
import { within } from '../loop/within.ts';
import { QueueUnusable } from './queue-unusable.ts';
import type { OpenBackend, OpenQueues, QueueWork } from './queues.ts';

export interface HoldOptions {
  readonly backend: { readonly name: 'redis' | 'postgres'; readonly open: OpenBackend };
  readonly works: readonly QueueWork[];
  readonly log: Log;
  readonly metrics: Metrics;
}

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
export const holdQueues = ({ backend, works, log, metrics }: HoldOptions): HeldQueues => {
  const about = { backend: backend.name };
  const state = { queues: null as OpenQueues | null, troubled: null as unknown, build: 0, closed: false };
  let refusal: string | null = null;
  const times = { opened: -Infinity, handled: -Infinity };

  const tearDown = async (why: unknown): Promise<void> => {
    log.warn({ ...about, err: describeError(why) }, 'The queue is in trouble and is built anew');
    metrics.count('queue_rebuilds_total', {});
    const old = state.queues;
    state.queues = null;
    await old?.close({ finishJobs: false });
    state.troubled = null;
  };

  const bringUp = async (): Promise<void> => {
    state.build += 1;
    const build = state.build;
    const opened = await backend.open(works, {
      // What an earlier build still has to say on its way out interests nobody.
      trouble: (error) => build === state.build && distrust(error),
      handled: () => (times.handled = performance.now()),
    });
    if (state.closed) return opened.close({ finishJobs: false });
    Object.assign(state, { queues: opened, troubled: null });
    times.opened = performance.now();
    refusal = null;
    log.info(about, 'The queue is up');
  };

  /** A server that must not be used is said loudly, and once: the process goes on without it, and looks again. */
  const bringUpUnlessRefused = async (): Promise<void> => {
    try {
      await bringUp();
    } catch (error) {
      if (!(error instanceof QueueUnusable)) throw error;
      if (error.message !== refusal) log.error(about, error.message);
      refusal = error.message;
    }
  };

  const look = async (): Promise<void> => {
    if (state.closed) return;
    const { queues, troubled } = state;
    if (queues && troubled !== null) await tearDown(troubled);
    else if (queues) await within(PING_TIMEOUT, queues.ping()).catch(tearDown);
    if (!state.queues) await bringUpUnlessRefused();
  };

  const watchdog = startLoop({
    name: 'queue',
    log,
    every: PING_EVERY,
    step: async () => {
      await look().finally(() => metrics.set('queue_up', state.queues ? 1 : 0, {}));
      return null;
    },
  });
  const distrust = (why: unknown): void => {
    state.troubled ??= why;
    watchdog.wake();
  };

  return {
    current: () => state.queues,
    distrust,
    openedAt: () => times.opened,
    handledAt: () => times.handled,
    close: async () => {
      state.closed = true;
      await watchdog.stop();
      await state.queues?.close({ finishJobs: true });
      state.queues = null;
    },
  };
};
