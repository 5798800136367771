import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import { within } from '../loop/within.ts';
import { holdQueues } from './hold-queues.ts';
import type { BuildOptions } from './queue-build.ts';
import { openPostgresQueues } from './postgres-backend.ts';
import type { QueueServer } from './queue-server.ts';
import { QueueAway, type Queues } from './queues.ts';
import { openRedisQueues } from './redis-backend.ts';

export interface QueueOptions extends Omit<BuildOptions, 'backend'> {
  readonly server: QueueServer;
}

const ADD_TIMEOUT: Duration = 5_000;
/** Of a queue that does nothing although it should. */
const SILENCE: Duration = 5_000;
const REBUILD_AT_MOST_EVERY: Duration = 30_000;

/** The one place that chooses the server. */
const backendFor = (server: QueueServer, log: Log): BuildOptions['backend'] =>
  'redisUrl' in server
    ? { name: 'redis', open: openRedisQueues(server, log) }
    : { name: 'postgres', open: openPostgresQueues(server.postgresUrl) };

/** The queues of a process, for which their server may be absent at any time: adding is refused then, and nothing ends. */
export const createQueues = ({ server, ...options }: QueueOptions): Queues => {
  const held = holdQueues({ ...options, backend: backendFor(server, options.log) });
  return {
    async add(queue, jobs) {
      const queues = held.current();
      if (!queues) throw new QueueAway('There is no queue for now');
      try {
        // On a frozen server it hangs, and may come true later: the same ids again do no harm.
        await within(ADD_TIMEOUT, queues.add(queue, jobs));
      } catch (error) {
        held.distrust(error);
        throw new QueueAway('The queue took no jobs', { cause: error });
      }
    },
    isUp: () => held.current() !== null,
    suspect() {
      const now = performance.now();
      if (now - held.handledAt() < SILENCE || now - held.openedAt() < REBUILD_AT_MOST_EVERY) return;
      if (held.current()) held.distrust(new Error('Jobs are forgotten'));
    },
    close: held.close,
  };
};
