import { createRedisBackend } from 'bullmq';
import type { Log } from '../../core/ports/log.ts';
import { buildQueues } from './build-queues.ts';
import type { OpenBackend } from './queues.ts';
import { connectRedis, disconnectRedis, isRedisTrouble, probeRedis } from './redis-client.ts';
import type { RedisFitness } from './redis-fitness.ts';

export interface RedisServer {
  readonly redisUrl: string;
  /** The operator has accepted that it may drop jobs: they are delayed then, never lost. */
  readonly allowUnsafe: boolean;
}

export const openRedisQueues =
  ({ redisUrl, allowUnsafe }: RedisServer, log: Log): OpenBackend =>
  async (works, signals) => {
    const client = await connectRedis(redisUrl, signals.trouble);
    try {
      sayDoubts(await probeRedis(client, allowUnsafe), log);
    } catch (error) {
      await disconnectRedis(client);
      throw error;
    }
    const ground = {
      connection: client,
      backend: createRedisBackend,
      isOfServer: isRedisTrouble,
      ping: async () => void (await probeRedis(client, allowUnsafe)),
      end: () => disconnectRedis(client),
    };
    return buildQueues(ground, works, signals);
  };

const sayDoubts = ({ unsafe, unchecked }: RedisFitness, log: Log): void => {
  if (unsafe.length > 0) log.warn({ unsafe }, 'The queue runs on an unsafe Redis, as REDIS_ALLOW_UNSAFE=1 has it');
  if (unchecked.length > 0) log.warn({ unchecked }, 'This Redis does not tell of all its settings');
};
