import type { RunningRedis } from '../../jobs/queue/testing/start-redis.ts';
import { patiently } from './patiently.ts';
import type { Stage } from './stage.ts';

/** The Redis of the cluster; a drill that needs it says so by `only`. */
export const redisOf = ({ cluster }: Stage): RunningRedis => {
  if (!cluster.queue.redis) throw new Error('This cluster has no Redis');
  return cluster.queue.redis;
};

/** Waits until every worker says so of its queue. */
export const queueUp = (stage: Stage, wanted: 0 | 1): Promise<void> =>
  patiently(async () => {
    for (const name of stage.cluster.namesOf('worker')) {
      const up = await stage.cluster.processes.get(name)?.metric('callout_queue_up');
      if (up !== wanted) throw new Error(`${name} says callout_queue_up ${up}, not ${wanted}`);
    }
  });
