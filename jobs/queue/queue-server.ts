import type { RedisServer } from './redis-backend.ts';

/** Where the queue lives: beside our own tables, or on a Redis that many machines share. */
export type QueueServer = { readonly postgresUrl: string } | RedisServer;
