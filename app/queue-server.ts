import type { Log } from '../core/ports/log.ts';
import type { QueueServer } from '../jobs/queue/queue-server.ts';
import { refuseUnusableRedis } from '../jobs/queue/refuse-unusable-redis.ts';
import type { Config } from './config.ts';

/** Redis where the operator has one, else the database that is there anyway. */
export const queueServer = ({ redis }: Config, databaseUrl: string): QueueServer =>
  redis ? { redisUrl: redis.url, allowUnsafe: redis.allowUnsafe } : { postgresUrl: databaseUrl };

/** Before anything else starts: a Redis that must not be used ends the process, one that is absent does not. */
export const refuseUnusableQueue = async ({ redis }: Config, log: Log): Promise<void> => {
  if (redis) await refuseUnusableRedis({ redisUrl: redis.url, allowUnsafe: redis.allowUnsafe }, log);
};
