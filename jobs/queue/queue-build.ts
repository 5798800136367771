import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { describeError } from '../failures/describe-error.ts';
import type { OpenBackend, OpenQueues, QueueSignals, QueueWork } from './queues.ts';

export interface BuildOptions {
  readonly backend: { readonly name: 'redis' | 'postgres'; readonly open: OpenBackend };
  readonly works: readonly QueueWork[];
  readonly log: Log;
  readonly metrics: Metrics;
}

/** All of BullMQ as it was built last; it is mended by nothing but another build. */
export interface QueueBuild {
  readonly current: () => OpenQueues | null;
  readonly openedAt: () => number;
  /** Why it is not to be trusted; null: nobody has said so. */
  readonly trouble: () => unknown;
  readonly distrust: (why: unknown) => void;
  readonly tearDown: (why: unknown) => Promise<void>;
  readonly bringUp: () => Promise<void>;
  /** With what its workers have in hand. */
  readonly end: () => Promise<void>;
}

interface BuildSignals extends QueueSignals {
  /** False: it was only coming up when it was ended. */
  readonly isWanted: () => boolean;
}

export const createQueueBuild = (
  { backend, works, log, metrics }: BuildOptions,
  { trouble, handled, isWanted }: BuildSignals,
): QueueBuild => {
  const about = { backend: backend.name };
  const state = { queues: null as OpenQueues | null, troubled: null as unknown, build: 0, openedAt: -Infinity };

  const bringUp = async (): Promise<void> => {
    state.build += 1;
    const build = state.build;
    const opened = await backend.open(works, {
      // What an earlier build still has to say on its way out interests nobody.
      trouble: (error) => build === state.build && trouble(error),
      handled,
    });
    if (!isWanted()) return opened.close({ finishJobs: false });
    Object.assign(state, { queues: opened, troubled: null, openedAt: performance.now() });
    log.info(about, 'The queue is up');
  };

  return {
    current: () => state.queues,
    openedAt: () => state.openedAt,
    trouble: () => state.troubled,
    distrust: (why) => void (state.troubled ??= why),
    tearDown: async (why) => {
      log.warn({ ...about, err: describeError(why) }, 'The queue is in trouble and is built anew');
      metrics.count('queue_rebuilds_total', {});
      const old = state.queues;
      state.queues = null;
      await old?.close({ finishJobs: false });
      state.troubled = null;
    },
    bringUp,
    end: async () => {
      await state.queues?.close({ finishJobs: true });
      state.queues = null;
    },
  };
};
