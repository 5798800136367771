import { applyMigrations } from '../prisma/migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../prisma/migrate/own-schema.ts';
import { waitForDatabase } from '../prisma/connect/wait-for-database.ts';
import { hideSecrets } from './create-log.ts';

const log = (line: string): void => console.log(hideSecrets(line));

/** `npm run migrate`: brings the database at DATABASE_URL to this release's schema, then ends. */
const migrate = async (): Promise<void> => {
  const databaseUrl = process.env['DATABASE_URL'];
  if (!databaseUrl)
    throw new Error('DATABASE_URL is missing. Without it, npm start migrates its own database by itself.');
  await waitForDatabase(databaseUrl, { log });
  const { applied } = await applyMigrations({ databaseUrl, migrationsDir: MIGRATIONS_DIR, log });
  log(applied.length === 0 ? 'The schema is up to date.' : `Applied ${applied.join(', ')}.`);
};

await migrate().catch((error: unknown) => {
  console.error(hideSecrets(error instanceof Error ? error.message : String(error)));
  process.exitCode = 1;
});
