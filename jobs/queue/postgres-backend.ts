import { createPostgresBackend, Queue, runMigrations, Worker, type PostgresConnectionOptions } from 'bullmq';
import { Pool } from 'pg';
import { isOutage } from '../failures/is-outage.ts';
import type { OpenBackend, QueueName, QueueWork } from './queues.ts';
import { within } from '../loop/within.ts';

/** BullMQ's own tables live here, out of sight of our migrations. */
const SCHEMA = 'bullmq';
const QUEUES: readonly QueueName[] = ['callout-messages', 'callout-timers'];
const CONNECTIONS = 10;
const QUERY_TIMEOUT_MS = 10_000;
const READY_TIMEOUT_MS = 15_000;
const CLOSE_TIMEOUT_MS = 3_000;
const FINISH_TIMEOUT_MS = 10_000;

/**
 * Rows in our own tables are the primary copy of every job, so a job may be lost with a crash of the server: its commits
 * do not wait for the disk.
 */
const poolFor = (connectionString: string): Pool =>
  new Pool({
    connectionString,
    max: CONNECTIONS,
    keepAlive: true,
    query_timeout: QUERY_TIMEOUT_MS,
    connectionTimeoutMillis: QUERY_TIMEOUT_MS,
    application_name: 'callout-queue',
    options: `-c search_path=${SCHEMA} -c synchronous_commit=off`,
  });

const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true } as const;

export const openPostgresQueues =
  (connectionString: string): OpenBackend =>
  async (works, { trouble, handled }) => {
    const pool = poolFor(connectionString);
    pool.on('error', trouble);
    // A pool hears its idle connections only; one in BullMQ's hands that breaks between two statements would end us.
    pool.on('connect', (client) => client.on('error', trouble));
    try {
      await migrate(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    const connection = asConnection(pool);
    const queues = new Map(
      QUEUES.map((name) => [
        name,
        new Queue(name, { connection, defaultJobOptions: JOB_OPTIONS }, createPostgresBackend),
      ]),
    );
    const workers = works.map((work) => buildWorker(work, connection, handled));
    const onError = (error: unknown): void => {
      if (isOfServer(error)) trouble(error);
    };
    for (const queue of queues.values()) queue.on('error', onError);
    for (const worker of workers) worker.on('error', onError);

    const close = async (finishJobs: boolean): Promise<void> => {
      const closing = Promise.allSettled([
        ...workers.map((worker) => worker.close(!finishJobs)),
        ...[...queues.values()].map((queue) => queue.close()),
      ]);
      await within(finishJobs ? FINISH_TIMEOUT_MS : CLOSE_TIMEOUT_MS, closing).catch(() => undefined);
      // A client that is stuck in a query on a frozen server ends with that query, not before.
      await within(CLOSE_TIMEOUT_MS, pool.end()).catch(() => undefined);
    };
    try {
      const ready = [...queues.values(), ...workers].map((part) => part.waitUntilReady());
      await within(READY_TIMEOUT_MS, Promise.all(ready));
    } catch (error) {
      await close(false);
      throw error;
    }
    return {
      async add(name, jobs) {
        await queues
          .get(name)
          ?.addBulk(jobs.map(({ id, name: kind, data }) => ({ name: kind, data, opts: { jobId: id } })));
      },
      async ping() {
        await pool.query('select from job limit 0');
      },
      close: ({ finishJobs }) => close(finishJobs),
    };
  };

/** pg's own types of `query` are richer than what BullMQ declares, which keeps the compiler from seeing that they fit. */
const asConnection = (pool: Pool): PostgresConnectionOptions => pool as unknown as PostgresConnectionOptions;

/** Anything with a code is the server's or the network's; BullMQ's own complaints are about a single job. */
const isOfServer = (error: unknown): boolean =>
  isOutage(error) || (error instanceof Error && 'code' in error && typeof error.code === 'string');

const migrate = async (pool: Pool): Promise<void> => {
  const client = await pool.connect();
  try {
    await runMigrations(client, SCHEMA);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  }
};

const buildWorker = (work: QueueWork, connection: PostgresConnectionOptions, handled: () => void) =>
  new Worker(
    work.queue,
    async ({ id, name, data }: { id?: string; name: string; data: Record<string, string> }) => {
      await work.handle({ id: id ?? '', name, data });
      handled();
    },
    {
      connection,
      concurrency: work.concurrency,
      // A job that killed two processes has done nothing wrong: its row knows how often it was tried.
      maxStalledCount: 1_000,
      // After a connection error BullMQ waits this long by itself.
      runRetryDelay: 1_000,
    },
    createPostgresBackend,
  );
