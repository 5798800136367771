import { createPostgresBackend, runMigrations, type PostgresConnectionOptions } from 'bullmq';
import { Pool } from 'pg';
import { isOutage } from '../failures/is-outage.ts';
import { buildQueues } from './build-queues.ts';
import type { OpenBackend } from './queues.ts';

/** BullMQ's own tables live here, out of sight of our migrations. */
const SCHEMA = 'bullmq';
const CONNECTIONS = 10;
const QUERY_TIMEOUT_MS = 10_000;

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

export const openPostgresQueues =
  (connectionString: string): OpenBackend =>
  async (works, signals) => {
    const pool = poolFor(connectionString);
    pool.on('error', signals.trouble);
    // A pool hears its idle connections only; one in BullMQ's hands that breaks between two statements would end us.
    pool.on('connect', (client) => client.on('error', signals.trouble));
    try {
      await migrate(pool);
    } catch (error) {
      await pool.end();
      throw error;
    }
    const ground = {
      connection: asConnection(pool),
      backend: createPostgresBackend,
      isOfServer,
      ping: async () => void (await pool.query('select from job limit 0')),
      end: () => pool.end(),
    };
    return buildQueues(ground, works, signals);
  };

/** pg's own types of `query` are richer than what BullMQ declares, which keeps the compiler from seeing that they fit. */
const asConnection = (pool: Pool): PostgresConnectionOptions => pool as unknown as PostgresConnectionOptions;

/** Anything with a code is the server's or the network's. */
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
