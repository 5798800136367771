import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseUnusable } from '../../prisma/connect/database-unusable.ts';
import { waitForDatabase } from '../../prisma/connect/wait-for-database.ts';
import { DataDirInUse } from '../../prisma/embedded/claim-data-dir.ts';
import { findRunningServer } from '../../prisma/embedded/find-running-server.ts';
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

const stay = (): Promise<void> => Promise.resolve();

/**
 * The database of DATABASE_URL; without it, the one that `npm start` keeps in DATA_DIR, beside which the command works;
 * and when nothing runs there, the same one started for as long as the command takes.
 */
export const findDatabase = async (surroundings: Surroundings, say: (line: string) => void): Promise<FoundDatabase> => {
  const { databaseUrl, dataDir } = surroundings;
  if (databaseUrl !== null) {
    await waitPatiently(databaseUrl, say);
    return { url: databaseUrl, leave: stay };
  }
  for (const deadline = Date.now() + PATIENCE_MS; ; await sleep(LOOK_AGAIN_MS)) {
    const url = findRunningServer(dataDir);
    if (url !== undefined) return { url, leave: stay };
    try {
      return await startMeanwhile(dataDir);
    } catch (error) {
      // Its owner is starting or stopping it just now.
      if (!(error instanceof DataDirInUse) || Date.now() > deadline) throw error;
    }
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
  const { MIGRATIONS_DIR } = await import('../../prisma/migrate/own-schema.ts');
  const server = await startEmbeddedPostgres({ dataDir });
  try {
    await applyMigrations({ databaseUrl: server.url, migrationsDir: MIGRATIONS_DIR });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: server.url, leave: server.stop };
};
