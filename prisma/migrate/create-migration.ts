import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';
import { diffSchema } from './diff-schema.ts';
import { LOCK_CONTENT, LOCK_FILE, MIGRATION_FILE, readMigrations, toMigrationList } from './read-migrations.ts';

const EMPTY = '-- The schema needs nothing new; what is to be done by hand goes here.\n';

export type CreateMigrationOptions = {
  /** In words; becomes the end of the folder's name. */
  name: string;
  migrationsDir: string;
  schemaPath: string;
  /** A server to play the migrations through on, by a role that may create databases; by default a throw-away one. */
  databaseUrl?: string;
  /** Makes a migration to be written by hand when the schema has nothing new. */
  allowEmpty?: boolean;
};

/**
 * Writes `<timestamp>_<name>/migration.sql` with what leads from the migrations so far to the schema. `undefined`
 * when that is nothing. SQL that earlier migrations hold beyond the schema's reach survives: it isn't compared.
 */
export async function createMigration(options: CreateMigrationOptions): Promise<{ file: string } | undefined> {
  const { migrationsDir, schemaPath } = options;
  const migrations = readMigrations(migrationsDir);
  const base = { tag: 'migrations', ...toMigrationList(migrationsDir, migrations) } as const;
  const script = options.databaseUrl
    ? await diffSchema(base, schemaPath, options.databaseUrl)
    : await onThrowAwayServer((url) => diffSchema(base, schemaPath, url));
  if (script === undefined && !options.allowEmpty) return undefined;

  const folder = join(migrationsDir, nameFolder(options.name, migrations.at(-1)?.name));
  mkdirSync(folder, { recursive: true });
  const lockFile = join(migrationsDir, LOCK_FILE);
  if (!existsSync(lockFile)) writeFileSync(lockFile, LOCK_CONTENT);
  const file = join(folder, MIGRATION_FILE);
  writeFileSync(file, script ?? EMPTY);
  return { file };
}

async function onThrowAwayServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const dataDir = mkdtempSync(join(tmpdir(), 'callout-migration-'));
  // So that the server's own user gets through to its cluster when we are root.
  chmodSync(dataDir, 0o711);
  try {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    try {
      return await work(server.url);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Must come after `last` in the order of names, also on a machine whose clock is behind. */
function nameFolder(name: string, last: string | undefined): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '');
  if (!slug) throw new Error(`"${name}" has no letters or digits to name a migration by.`);
  const now = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const lastStamp = last?.slice(0, 14) ?? '';
  const stamp = /^\d{14}$/.test(lastStamp) && now <= lastStamp ? String(Number(lastStamp) + 1) : now;
  return `${stamp}_${slug}`;
}
