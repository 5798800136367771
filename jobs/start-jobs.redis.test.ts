import { worksOnAnyQueue } from '../test/queue/any-queue.ts';
import { aWorker } from '../test/queue/worker-in-test.ts';
import { startRedis, type RunningRedis } from './queue/testing/start-redis.ts';

let redis: RunningRedis;

beforeAll(async () => {
  redis = await startRedis();
});
afterAll(() => redis.stop());
beforeEach(() => redis.ask('FLUSHALL'));

worksOnAnyQueue(aWorker(), {
  server: () => ({ redisUrl: redis.url, allowUnsafe: false }),
  nowhere: { redisUrl: 'redis://127.0.0.1:1', allowUnsafe: false },
  waiting: async () => Number(await redis.ask('LLEN', 'bull:callout-messages:wait')),
  wipe: async () => void (await redis.ask('FLUSHALL')),
});
