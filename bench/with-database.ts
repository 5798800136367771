import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../prisma/embedded/start-embedded-postgres.ts';
import { applyMigrations } from '../prisma/migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../prisma/migrate/own-schema.ts';

/** A migrated, durable PostgreSQL of its own for one measurement. */
export const withDatabase = async <T>(measure: (databaseUrl: string) => Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'callout-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  try {
    await applyMigrations({ databaseUrl: postgres.url, migrationsDir: MIGRATIONS_DIR });
    return await measure(postgres.url);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
};
