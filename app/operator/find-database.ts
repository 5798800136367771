import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { DatabaseUnusable } from '../../prisma/connect/database-unusable.ts';
import { waitForDatabase } from '../../prisma/connect/wait-for-database.ts';
import { DataDirInUse } from '../../prisma/embedded/claim-data-dir.ts';
import { findRunningServer } from '../../prisma/embedded/find-running-server.ts';
import { compareHistory, readHistory } from '../../prisma/migrate/migration-history.ts';
import { MIGRATIONS_DIR } from '../../prisma/migrate/own-schema.ts';
import { readMigrations } from '../../prisma/migrate/read-migrations.ts';
import { OperatorError } from './operator-error.ts';
import type { Surroundings } from './read-surroundings.ts';

export interface FoundDatabase {
  readonly url: string;
  /** Stops what was started for this command. */
  readonly leave: () => Promise<void>;
}

/** A person waits for the answer: longer than a start takes, shorter than their patience. */
const PATIENCE_MS = 15_000;
const LOOK_AGAIN_MS = 200;
/** No database yet, starting, stopping, just gone. */
const PASSING: ReadonlySet<string> = new Set(['3D000', '57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET']);

const stay = (): Promise<void> => Promise.resolve();

/**
 * The database of DATABASE_URL; without it, the one that `npm start` keeps in DATA_DIR, beside which the command works;
 * and when nothing runs there, the same one started for as long as the command takes.
 */
export const findDatabase = async (surroundings: Surroundings, say: (line: string) => void): Promise<FoundDatabase> => {
  const { databaseUrl, dataDir } = surroundings;
  if (databaseUrl !== null) {
    await waitPatiently(databaseUrl, say);
    await checkSchema(databaseUrl);
    return { url: databaseUrl, leave: stay };
  }
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(LOOK_AGAIN_MS)) {
    const url = findRunningServer(dataDir);
    try {
      if (url === undefined) return await startMeanwhile(dataDir);
      await checkSchema(url);
      return { url, leave: stay };
    } catch (error) {
      // Its owner is starting, migrating or stopping it just now.
      if (!isPassing(error) || Date.now() > deadline) throw error;
    }
  }
};

const isPassing = (error: unknown): boolean =>
  error instanceof DataDirInUse ||
  (error instanceof OperatorError && error.code === 'not_migrated') ||
  PASSING.has(String((error as { code?: unknown }).code));

/** One connection and one question: whether all migrations of this release were there. */
const checkSchema = async (url: string): Promise<void> => {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { unapplied } = compareHistory(readMigrations(MIGRATIONS_DIR), await readHistory(client));
    const [first] = unapplied;
    if (first !== undefined) {
      throw new OperatorError(
        'not_migrated',
        `The database lacks the migration ${first}: run \`npm run migrate\` first.`,
      );
    }
  } finally {
    await client.end().catch(() => undefined);
  }
};

const waitPatiently = async (url: string, say: (line: string) => void): Promise<void> => {
  try {
    await waitForDatabase(url, { log: say, signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    if (error instanceof DatabaseUnusable) throw new OperatorError('database_unusable', error.message);
    if (error instanceof Error && error.name === 'TimeoutError') {
      throw new OperatorError(
        'database_away',
        `The database of DATABASE_URL did not answer for ${PATIENCE_MS / 1000} s.`,
      );
    }
    throw error;
  }
};

/** Loaded only here: most commands find a database that runs. */
const startMeanwhile = async (dataDir: string): Promise<FoundDatabase> => {
  const { startEmbeddedPostgres } = await import('../../prisma/embedded/start-embedded-postgres.ts');
  const { applyMigrations } = await import('../../prisma/migrate/apply-migrations.ts');
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await applyMigrations({ databaseUrl: server.url, migrationsDir: MIGRATIONS_DIR });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, leave: server.stop };
};
