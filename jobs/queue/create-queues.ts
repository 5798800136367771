import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { Metrics } from '../../core/ports/metrics.ts';
import { describeError } from '../failures/describe-error.ts';
import { startLoop } from '../loop/start-loop.ts';
import { openPostgresQueues } from './postgres-backend.ts';
import { QueueAway, type OpenBackend, type OpenQueues, type Queues, type QueueWork } from './queues.ts';
import { within } from '../loop/within.ts';

export interface QueueOptions {
  readonly server: { readonly postgresUrl: string };
  /** What this process does itself; none where it only adds. */
  readonly works: readonly QueueWork[];
  readonly log: Log;
  readonly metrics: Metrics;
}

const ADD_TIMEOUT: Duration = 5_000;
const PING_EVERY: Duration = 3_000;
const PING_TIMEOUT: Duration = 3_000;
/** Of a queue that does nothing although it should. */
const SILENCE: Duration = 5_000;
const REBUILD_AT_MOST_EVERY: Duration = 30_000;

/** The one place that chooses the server. */
const backendFor = ({ postgresUrl }: QueueOptions['server']): OpenBackend => openPostgresQueues(postgresUrl);

/**
 * Queues that come up when their server does. Upon trouble all of BullMQ is thrown away and built anew, since parts of
 * it that met an absent server stay dead without a word.
 */
export const createQueues = ({ server, works, log, metrics }: QueueOptions): Queues => {
  const open = backendFor(server);
  let queues: OpenQueues | null = null;
  let troubled: unknown = null;
  let openedAt = -Infinity;
  let handledAt = -Infinity;
  let closed = false;

  const tearDown = async (why: unknown): Promise<void> => {
    log.warn({ err: describeError(why) }, 'The queue is in trouble and is built anew');
    metrics.count('queue_rebuilds_total', {});
    const old = queues;
    queues = null;
    troubled = null;
    await old?.close({ finishJobs: false });
  };

  const bringUp = async (): Promise<void> => {
    const opened = await open(works, {
      trouble: (error) => {
        troubled ??= error;
        watchdog.wake();
      },
      handled: () => {
        handledAt = performance.now();
      },
    });
    if (closed) return opened.close({ finishJobs: false });
    queues = opened;
    troubled = null;
    openedAt = performance.now();
    log.info({}, 'The queue is up');
  };

  const watchdog = startLoop({
    name: 'queue',
    log,
    every: PING_EVERY,
    step: async () => {
      if (closed) return null;
      if (queues && troubled !== null) await tearDown(troubled);
      if (queues) await within(PING_TIMEOUT, queues.ping()).catch(tearDown);
      if (!queues) await bringUp();
      metrics.set('queue_up', queues ? 1 : 0, {});
      return null;
    },
  });

  return {
    async add(queue, jobs) {
      if (!queues) throw new QueueAway('There is no queue for now');
      try {
        // On a frozen server it hangs, and may come true later: the same ids again do no harm.
        await within(ADD_TIMEOUT, queues.add(queue, jobs));
      } catch (error) {
        troubled ??= error;
        watchdog.wake();
        throw new QueueAway('The queue took no jobs', { cause: error });
      }
    },
    isUp: () => queues !== null,
    suspect() {
      const now = performance.now();
      if (!queues || now - handledAt < SILENCE || now - openedAt < REBUILD_AT_MOST_EVERY) return;
      troubled ??= new Error('Jobs are forgotten');
      watchdog.wake();
    },
    async close() {
      closed = true;
      await watchdog.stop();
      await queues?.close({ finishJobs: true });
      queues = null;
    },
  };
};
