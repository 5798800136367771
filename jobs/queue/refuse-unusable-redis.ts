import type { Log } from '../../core/ports/log.ts';
import { describeError } from '../failures/describe-error.ts';
import { within } from '../loop/within.ts';
import { QueueUnusable } from './queue-unusable.ts';
import type { RedisServer } from './redis-backend.ts';
import { connectRedis, disconnectRedis, probeRedis } from './redis-client.ts';

const PATIENCE_MS = 10_000;

/**
 * Rejects with `QueueUnusable` where a process that starts would never get a queue: a line now is better than a slow
 * system for ever. A Redis that is absent is another matter: it comes back by itself.
 */
export const refuseUnusableRedis = async (server: RedisServer, log: Log): Promise<void> => {
  try {
    await within(PATIENCE_MS, look(server));
  } catch (error) {
    if (error instanceof QueueUnusable) throw error;
    log.warn({ err: describeError(error) }, 'Redis is not to be had yet: the sweeper works until it is');
  }
};

const look = async ({ redisUrl, allowUnsafe }: RedisServer): Promise<void> => {
  const client = await connectRedis(redisUrl, () => undefined);
  try {
    await probeRedis(client, allowUnsafe);
  } finally {
    await disconnectRedis(client);
  }
};
