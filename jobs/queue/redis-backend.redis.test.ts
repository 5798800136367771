import { bodiesOf, eventually, leaveMessages } from '../../test/open-flow.ts';
import { aWorker } from '../../test/queue/worker-in-test.ts';
import type { QueueServer } from './queue-server.ts';
import { QueueUnusable } from './queue-unusable.ts';
import { refuseUnusableRedis } from './refuse-unusable-redis.ts';
import { startRedis, type RedisOptions, type RunningRedis } from './testing/start-redis.ts';

const worker = aWorker();
let redis: RunningRedis;

const aRedis = async (options: RedisOptions = {}): Promise<QueueServer & { readonly redisUrl: string }> => {
  redis = await startRedis(options);
  return { redisUrl: redis.url, allowUnsafe: false };
};
afterEach(async () => {
  await worker.stop();
  await redis.stop();
});

const leaveOne = async (body: string): Promise<void> => {
  for (const contact of await worker.contacts(1)) await leaveMessages(worker.flow, contact, [body]);
};
const queueIs = (up: 0 | 1) => eventually(() => worker.gauges.get('queue_up') === up);

/** Why a start is refused; empty where it is not. */
const refusalOf = (server: { redisUrl: string; allowUnsafe: boolean }): Promise<string> =>
  refuseUnusableRedis(server, worker.flow.log).then(
    () => '',
    (error: unknown) => {
      if (error instanceof QueueUnusable) return error.message;
      throw error;
    },
  );

describe('A start on Redis', () => {
  it('is refused where it evicts or forgets, in words that name the settings and what allows it all the same', async () => {
    const server = await aRedis({ settings: { 'maxmemory-policy': 'allkeys-lru', appendonly: 'no' } });
    const refusal = await refusalOf({ ...server, allowUnsafe: false });
    for (const word of ['REDIS_URL', 'maxmemory-policy', 'appendonly', 'REDIS_ALLOW_UNSAFE=1'])
      expect(refusal).toMatch(word);
    expect(await refusalOf({ ...server, allowUnsafe: true })).toBe('');
  });

  it('is refused where the password is wrong, and goes on where nobody answers', async () => {
    const server = await aRedis();
    await redis.ask('CONFIG', 'SET', 'requirepass', 'right');
    const withPassword = (password: string) => server.redisUrl.replace('//', `//:${password}@`);
    expect(await refusalOf({ redisUrl: withPassword('wrong'), allowUnsafe: false })).toMatch('REDIS_URL');
    expect(await refusalOf({ redisUrl: server.redisUrl, allowUnsafe: false })).toMatch('REDIS_URL');
    expect(await refusalOf({ redisUrl: withPassword('right'), allowUnsafe: false })).toBe('');
    await redis.kill();
    expect(await refusalOf({ redisUrl: withPassword('right'), allowUnsafe: false })).toBe('');
  });

  it('works where the settings are nobody’s business, and says what it could not check', async () => {
    const server = await aRedis();
    await redis.ask('ACL', 'SETUSER', 'queue', 'on', '>pw', '~*', '+@all', '-info', '-config');
    worker.start({ ...server, redisUrl: server.redisUrl.replace('//', '//queue:pw@') });
    await worker.says('This Redis does not tell of all its settings');
    await worker.says('The queue is up');
    await leaveOne('hello');
    await worker.allSent();
    expect(bodiesOf(worker.platform)).toEqual(['hello']);
  });
});

describe('A Redis', () => {
  it('that is absent at the start is used as soon as it is there', async () => {
    worker.start(await aRedis({ running: false }));
    await leaveOne('without it');
    await worker.allSent();
    await queueIs(0);
    await redis.start();
    await queueIs(1);
    await leaveOne('with it');
    await worker.allSent();
    expect(bodiesOf(worker.platform)).toEqual(['without it', 'with it']);
  });

  it('that is killed loses nothing, and is used again when it is back', async () => {
    worker.start(await aRedis());
    await queueIs(1);
    await redis.kill();
    await leaveOne('while it was gone');
    await worker.allSent();
    await queueIs(0);
    await redis.start();
    await queueIs(1);
    await leaveOne('when it was back');
    await worker.allSent();
    expect(bodiesOf(worker.platform)).toEqual(['while it was gone', 'when it was back']);
  });

  it('that is full refuses writes, so that the sweeper works until there is room', async () => {
    worker.start(await aRedis());
    await queueIs(1);
    await redis.ask('CONFIG', 'SET', 'maxmemory', '1mb');
    await leaveOne('no room');
    await worker.allSent();
    await queueIs(0);
    await redis.ask('CONFIG', 'SET', 'maxmemory', '0');
    await queueIs(1);
    await leaveOne('room again');
    await worker.allSent();
    expect(bodiesOf(worker.platform)).toEqual(['no room', 'room again']);
  });

  it('that stands still holds up no message and no stop', async () => {
    worker.start(await aRedis());
    await queueIs(1);
    redis.freeze();
    await leaveOne('meanwhile');
    await worker.allSent();
    await queueIs(0);
    const began = performance.now();
    await worker.stop();
    expect(performance.now() - began).toBeLessThan(11_000);
    expect(bodiesOf(worker.platform)).toEqual(['meanwhile']);
  });

  it('that turns unsafe while it is in use is refused loudly, once, until it is safe again', async () => {
    worker.start(await aRedis());
    await queueIs(1);
    await redis.ask('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
    await worker.says('REDIS_URL names a Redis that the queue does not trust');
    await queueIs(0);
    await leaveOne('by the sweeper');
    await worker.allSent();
    await redis.ask('CONFIG', 'SET', 'maxmemory-policy', 'noeviction');
    await queueIs(1);
    expect(bodiesOf(worker.platform)).toEqual(['by the sweeper']);
    expect(worker.flow.said.filter((line) => line.startsWith('REDIS_URL names'))).toHaveLength(1);
  });
});
