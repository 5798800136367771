import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Pool } from 'pg';
import type { Log } from '../core/ports/log.ts';
import { openPool } from '../prisma/connect/open-pool.ts';
import { waitForDatabase } from '../prisma/connect/wait-for-database.ts';
import { startEmbeddedPostgres } from '../prisma/embedded/start-embedded-postgres.ts';
import { PrismaClient } from '../prisma/generated/client.ts';
import { applyMigrations } from '../prisma/migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../prisma/migrate/own-schema.ts';
import type { Config } from './config.ts';

export interface Database {
  readonly url: string;
  /** For the durable flow's own statements. */
  readonly pool: Pool;
  readonly prisma: PrismaClient;
  close(): Promise<void>;
}

/** A web or a worker uses a few connections; many processes share one server's hundred. */
const CONNECTIONS = { flow: 10, work: 16 };

/** Starts the embedded server or waits for the given one, and connects. Only whoever owns the schema migrates it. */
export const openDatabase = async (config: Config, log: Log, options: { migrate: boolean }): Promise<Database> => {
  const say = (line: string): void => log.info({}, line);
  const embedded =
    config.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: config.dataDir, log: say }) : null;
  const url = embedded?.url ?? config.databaseUrl ?? '';
  await waitForDatabase(url, { log: say });
  if (options.migrate) {
    const { applied } = await applyMigrations({ databaseUrl: url, migrationsDir: MIGRATIONS_DIR, log: say });
    if (applied.length > 0) log.info({ applied }, 'The schema was brought up to date');
  }
  const pool = openPool(url, { max: CONNECTIONS.flow, plans: 'each time' }, log);
  const adapter = new PrismaPg(openPool(url, { max: CONNECTIONS.work, plans: 'kept' }, log), {
    disposeExternalPool: true,
    // Named statements are parsed and planned once per connection: a turn takes a third less time.
    statementNameGenerator: ({ sql }) => createHash('sha1').update(sql).digest('base64'),
  });
  const prisma = new PrismaClient({ adapter });
  const close = async (): Promise<void> => {
    await prisma.$disconnect();
    await pool.end();
    await embedded?.stop();
  };
  return { url, pool, prisma, close };
};
