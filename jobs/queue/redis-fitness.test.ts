import { judgeRedis, readRedisInfo } from './redis-fitness.ts';

const infoOf = (lines: Readonly<Record<string, string>>): string =>
  ['# Server', ...Object.entries(lines).map(([field, value]) => `${field}:${value}`), ''].join('\r\n');

const SAFE = { redis_version: '7.0.15', redis_mode: 'standalone', maxmemory_policy: 'noeviction', aof_enabled: '1' };

const judge = (lines: Readonly<Record<string, string>>) => judgeRedis(readRedisInfo(infoOf(lines)));

describe('A Redis that is to hold the queue', () => {
  it('is welcome when it neither evicts nor forgets', () => {
    expect(judge(SAFE)).toEqual({ impossible: [], unsafe: [], unchecked: [] });
  });

  it.each(['allkeys-lru', 'volatile-lru', 'allkeys-random', 'volatile-ttl', 'allkeys-lfu'])(
    'is unsafe when it evicts by %s, whether it has a limit yet or not',
    (policy) => {
      for (const maxmemory of ['0', '1000000']) {
        const { unsafe } = judge({ ...SAFE, maxmemory, maxmemory_policy: policy });
        expect(unsafe).toHaveLength(1);
        expect(unsafe[0]).toMatch(/maxmemory-policy/);
      }
    },
  );

  it('is unsafe when a crash would make it forget', () => {
    const { unsafe } = judge({ ...SAFE, aof_enabled: '0' });
    expect(unsafe).toHaveLength(1);
    expect(unsafe[0]).toMatch(/appendonly/);
  });

  it('names everything that is wrong with it at once', () => {
    expect(judge({ ...SAFE, aof_enabled: '0', maxmemory_policy: 'allkeys-lru' }).unsafe).toHaveLength(2);
  });

  it.each([
    ['4.0.14', 1],
    ['5.0.0', 0],
    ['6.2', 0],
    ['10.0.1', 0],
  ])('of version %s is refused %i times for its age', (version, times) => {
    expect(judge({ ...SAFE, redis_version: version }).impossible).toHaveLength(times);
  });

  it('can not be a node of a cluster', () => {
    expect(judge({ ...SAFE, redis_mode: 'cluster' }).impossible).toHaveLength(1);
  });

  it('that keeps its settings to itself is not refused, and what it hides is named', () => {
    expect(judge({})).toEqual({
      impossible: [],
      unsafe: [],
      unchecked: ['the version', 'maxmemory-policy', 'appendonly'],
    });
  });
});
