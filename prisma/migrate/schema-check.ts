import type { Pool } from 'pg';
import { MigrationError } from './migration-error.ts';
import { compareHistory, readHistory } from './migration-history.ts';
import { readMigrations } from './read-migrations.ts';

/**
 * Resolves once this release's schema is in the database, and throws what an operator has to do until then. A schema
 * does not go away again: from then on nothing is asked.
 */
export const createSchemaCheck = (pool: Pool, migrationsDir: string): (() => Promise<void>) => {
  const migrations = readMigrations(migrationsDir);
  let isThere = false;
  return async () => {
    if (isThere) return;
    const client = await pool.connect();
    try {
      const [missing] = compareHistory(migrations, await readHistory(client)).unapplied;
      if (missing !== undefined) throw new MigrationError('missing', missing, wordsFor(missing));
      isThere = true;
    } finally {
      client.release();
    }
  };
};

const wordsFor = (missing: string): string =>
  `The database does not have this release's schema yet (${missing} is missing). Run: npm run migrate`;
