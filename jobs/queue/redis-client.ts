import { Redis, ReplyError } from 'ioredis';
import { isOutage } from '../failures/is-outage.ts';
import { within } from '../loop/within.ts';
import { QueueUnusable } from './queue-unusable.ts';
import { judgeRedis, readRedisInfo, type RedisFitness } from './redis-fitness.ts';

const CONNECT_TIMEOUT_MS = 5_000;
/** Longer than a worker waits for a job in one command, which is five seconds. */
const COMMAND_TIMEOUT_MS = 10_000;
/** A socket whose other end is frozen is torn down after this. */
const DISCONNECT_TIMEOUT_MS = 1_000;
const PROBE_KEY = 'callout:probe';
const PROBE_LIFE_MS = 60_000;

/** What only the operator can mend. */
const REFUSED = /\b(?:WRONGPASS|NOAUTH|invalid username-password|invalid password)\b/i;
const SERVER_SAYS =
  /\b(?:OOM|MISCONF|READONLY|LOADING|MASTERDOWN|CLUSTERDOWN|NOREPLICAS|NOAUTH|WRONGPASS|NOPERM|BUSY|UNBLOCKED)\b/;
const CONNECTION = /Connection is closed|Command timed out|Stream isn't writeable|aborted due to connection close/;

/** Whether Redis was away or let nobody write, rather than a job wrong. */
export const isRedisTrouble = (error: unknown): boolean =>
  isOutage(error) || (error instanceof Error && (SERVER_SAYS.test(error.message) || CONNECTION.test(error.message)));

/**
 * A connection that never waits in silence: no command is kept for later, and what is lost stays lost, since all of the
 * queue is built anew then. BullMQ copies these options for the connections on which its workers wait.
 */
export const connectRedis = async (url: string, onTrouble: (error: unknown) => void): Promise<Redis> => {
  const client = new Redis(url, {
    lazyConnect: true,
    connectionName: 'callout-queue',
    enableOfflineQueue: false,
    maxRetriesPerRequest: null,
    retryStrategy: () => null,
    autoResendUnfulfilledCommands: false,
    connectTimeout: CONNECT_TIMEOUT_MS,
    commandTimeout: COMMAND_TIMEOUT_MS,
    disconnectTimeout: DISCONNECT_TIMEOUT_MS,
    keepAlive: 10_000,
  });
  let said: unknown = null;
  client.on('error', (error: unknown) => {
    said ??= error;
    onTrouble(error);
  });
  try {
    await within(CONNECT_TIMEOUT_MS, client.connect());
  } catch (error) {
    client.disconnect();
    // The event says what happened, the promise only that the connection was closed.
    const why = said ?? error;
    if (why instanceof Error && REFUSED.test(why.message))
      throw new QueueUnusable(`REDIS_URL: Redis lets us in under no such name and password (${why.message})`);
    throw why;
  }
  client.on('end', () => onTrouble(new Error('Redis ended the connection')));
  return client;
};

/** Ends at once, and for good; `disconnectTimeout` bounds it even when the other end is frozen. */
export const disconnectRedis = (client: Redis): Promise<void> =>
  new Promise((resolve) => {
    if (client.status === 'end' || client.status === 'wait') return resolve();
    client.once('end', () => resolve());
    client.disconnect();
  });

/**
 * Rejects when Redis takes no writes right now, and with `QueueUnusable` when jobs are not to be trusted to it. A write
 * is the only proof: a full one, a replica and one whose disk is full all answer a PING.
 */
export const probeRedis = async (client: Redis, allowUnsafe: boolean): Promise<RedisFitness> => {
  const info = await client.info().catch((error: unknown) => {
    if (error instanceof ReplyError) return '';
    throw error;
  });
  const fitness = judgeRedis(readRedisInfo(info));
  const refusals = [...fitness.impossible, ...(allowUnsafe ? [] : fitness.unsafe)];
  if (refusals.length > 0) throw new QueueUnusable(sayRefusal(refusals, fitness.impossible.length === 0));
  await client.set(PROBE_KEY, '1', 'PX', PROBE_LIFE_MS);
  return fitness;
};

const sayRefusal = (refusals: readonly string[], mayBeAllowed: boolean): string =>
  `REDIS_URL names a Redis that the queue does not trust: ${refusals.join('; ')}.` +
  (mayBeAllowed ? ' REDIS_ALLOW_UNSAFE=1 uses it all the same.' : '');
