import { RedisConnection } from 'bullmq';

/** What a Redis says about itself; null is what it does not say. */
export interface RedisFacts {
  readonly version: string | null;
  readonly mode: string | null;
  readonly maxmemoryPolicy: string | null;
  readonly appendOnly: boolean | null;
}

export interface RedisFitness {
  /** It can't work on it, whatever anybody allows. */
  readonly impossible: readonly string[];
  /** It would work, and lose jobs silently one day. */
  readonly unsafe: readonly string[];
  /** Settings of which it did not tell. */
  readonly unchecked: readonly string[];
}

/**
 * Reads what INFO tells. CONFIG GET would say no more about these settings, and managed servers forbid it.
 */
export const readRedisInfo = (info: string): RedisFacts => {
  const valueOf = (field: string): string | null => new RegExp(`^${field}:(.*?)\\r?$`, 'm').exec(info)?.[1] ?? null;
  const aof = valueOf('aof_enabled');
  return {
    version: valueOf('redis_version'),
    mode: valueOf('redis_mode'),
    maxmemoryPolicy: valueOf('maxmemory_policy'),
    appendOnly: aof === null ? null : aof === '1',
  };
};

/** Each rule answers why it refuses, or null. */
type Rule = (facts: RedisFacts) => string | null;

const isTooOld: Rule = ({ version }) =>
  version !== null && isBelow(version, RedisConnection.minimumVersion)
    ? `it is version ${version}, and BullMQ needs ${RedisConnection.minimumVersion} or newer`
    : null;

const isCluster: Rule = ({ mode }) =>
  mode === 'cluster' ? 'it is a node of a cluster, and the queue needs a single server' : null;

/** Without `maxmemory` it evicts nothing today; the first limit that anybody sets would make it. */
const isEvicting: Rule = ({ maxmemoryPolicy }) =>
  maxmemoryPolicy !== null && maxmemoryPolicy !== 'noeviction'
    ? `its maxmemory-policy is ${maxmemoryPolicy}, which silently drops jobs when memory is full: set it to noeviction`
    : null;

const isForgetful: Rule = ({ appendOnly }) =>
  appendOnly === false ? 'its appendonly is no, so that a crash takes the jobs it holds: set it to yes' : null;

export const judgeRedis = (facts: RedisFacts): RedisFitness => ({
  impossible: reasons([isTooOld, isCluster], facts),
  unsafe: reasons([isEvicting, isForgetful], facts),
  unchecked: [
    ...(facts.version === null ? ['the version'] : []),
    ...(facts.maxmemoryPolicy === null ? ['maxmemory-policy'] : []),
    ...(facts.appendOnly === null ? ['appendonly'] : []),
  ],
});

const reasons = (rules: readonly Rule[], facts: RedisFacts): readonly string[] =>
  rules.map((rule) => rule(facts)).filter((reason) => reason !== null);

const isBelow = (version: string, minimum: string): boolean => {
  const theirs = numbersOf(version);
  for (const [place, least] of numbersOf(minimum).entries()) {
    const given = theirs[place] ?? 0;
    if (given !== least) return given < least;
  }
  return false;
};

const numbersOf = (version: string): readonly number[] => version.split('.').map((part) => Number.parseInt(part, 10));
