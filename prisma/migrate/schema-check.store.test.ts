import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Pool } from 'pg';
import { sharedTestServer } from '../testing/shared-test-server.ts';
import { applyMigrations } from './apply-migrations.ts';
import { createScratchDatabase } from './create-scratch-database.ts';
import { createSchemaCheck } from './schema-check.ts';

test('a database without this release’s schema is not ready, in words that say what to run, until somebody has', async () => {
  const migrationsDir = mkdtempSync(join(tmpdir(), 'callout-migrations-'));
  const write = (name: string, script: string): void => {
    mkdirSync(join(migrationsDir, name));
    writeFileSync(join(migrationsDir, name, 'migration.sql'), script);
  };
  const database = await createScratchDatabase(await sharedTestServer());
  const pool = new Pool({ connectionString: database.url, max: 1 });
  const migrate = () => applyMigrations({ databaseUrl: database.url, migrationsDir });

  write('1_a', 'CREATE TABLE a ();');
  const check = createSchemaCheck(pool, migrationsDir);
  await expect(check()).rejects.toThrow(/1_a.*npm run migrate/);
  await migrate();
  await expect(check()).resolves.toBeUndefined();

  write('2_b', 'CREATE TABLE b ();');
  await expect(createSchemaCheck(pool, migrationsDir)()).rejects.toThrow('2_b');
  // The release that serves goes on.
  await expect(check()).resolves.toBeUndefined();

  await pool.end();
  await database.drop();
  rmSync(migrationsDir, { recursive: true });
});
