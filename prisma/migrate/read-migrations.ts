import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';

export const MIGRATION_FILE = 'migration.sql';
export const LOCK_FILE = 'migration_lock.toml';
/** Says which database the migrations are written for; Prisma's own tools look for it. */
export const LOCK_CONTENT = 'provider = "postgresql"\n';

export type Migration = {
  /** The folder's name, `<timestamp>_<name>`: the order of names is the order of application. */
  name: string;
  script: string;
  /** SHA-256 of the script, as the engine writes it beside an applied migration's name. */
  checksum: string;
};

/** The migrations in a directory, in order. None if it doesn't exist. */
export function readMigrations(migrationsDir: string): Migration[] {
  if (!existsSync(migrationsDir)) return [];
  return readdirSync(migrationsDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      const script = readFileSync(join(migrationsDir, name, MIGRATION_FILE), 'utf8');
      return { name, script, checksum: checksumOf(script) };
    });
}

export function checksumOf(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

/** The same as the engine takes it. */
export function toMigrationList(migrationsDir: string, migrations: readonly Migration[]): MigrationList {
  return {
    baseDir: resolve(migrationsDir),
    lockfile: { path: LOCK_FILE, content: LOCK_CONTENT },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: MIGRATION_FILE, content: { tag: 'ok', value: script } },
    })),
  };
}
