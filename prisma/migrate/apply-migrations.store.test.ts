import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { queryOnce } from '../testing/query-once.ts';
import { sharedTestServer } from '../testing/shared-test-server.ts';
import { applyMigrations } from './apply-migrations.ts';
import { createScratchDatabase, type ScratchDatabase } from './create-scratch-database.ts';
import { checksumOf } from './read-migrations.ts';

let migrationsDir: string;
let database: ScratchDatabase;

beforeEach(async () => {
  migrationsDir = mkdtempSync(join(tmpdir(), 'callout-migrations-'));
  database = await createScratchDatabase(await sharedTestServer());
});

afterEach(async () => {
  await database.drop();
  rmSync(migrationsDir, { recursive: true, force: true });
});

function write(name: string, script: string): void {
  mkdirSync(join(migrationsDir, name), { recursive: true });
  writeFileSync(join(migrationsDir, name, 'migration.sql'), script);
}

const apply = (log: (line: string) => void = () => undefined) =>
  applyMigrations({ databaseUrl: database.url, migrationsDir, log });

const tables = async () => {
  const rows = await queryOnce<{ name: string }>(
    database.url,
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
};

test('each migration is applied once, in order, and only what is new later', async () => {
  write('2_b', 'CREATE TABLE b AS SELECT * FROM a;');
  write('1_a', 'CREATE TABLE a (id int);');
  expect(await apply()).toEqual({ applied: ['1_a', '2_b'] });
  expect(await apply()).toEqual({ applied: [] });

  write('3_c', 'CREATE TABLE c ();');
  expect(await apply()).toEqual({ applied: ['3_c'] });
  expect(await tables()).toEqual(['a', 'b', 'c']);
});

test('semicolons in functions and texts do not end a statement', async () => {
  write('1_function', `CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $$ BEGIN RETURN 'a;b'; END; $$;`);
  await apply();
  expect(await queryOnce(database.url, 'SELECT f() AS text')).toEqual([{ text: 'a;b' }]);
});

test('of several processes at once one migrates, and all end with the same database', async () => {
  write('1_a', 'CREATE TABLE a (id int); INSERT INTO a SELECT 1 FROM pg_sleep(0.3);');
  const results = await Promise.all([apply(), apply(), apply()]);

  expect(results.flatMap(({ applied }) => applied)).toEqual(['1_a']);
  expect(await queryOnce(database.url, 'SELECT count(*)::int AS count FROM a')).toEqual([{ count: 1 }]);
});

describe('a migration that fails', () => {
  beforeEach(() => {
    write('1_good', 'CREATE TABLE good ();');
    write('2_bad', 'CREATE TABLE half (); SELECT nonsense;');
  });

  test('leaves nothing behind, keeps the ones before it, and says which and why', async () => {
    await expect(apply()).rejects.toMatchObject({ reason: 'failed', migration: '2_bad' });
    await expect(apply()).rejects.toThrow(/column "nonsense" does not exist \(SQLSTATE 42703\)/);
    expect(await tables()).toEqual(['good']);
  });

  test('is tried again at the next start, corrected', async () => {
    await expect(apply()).rejects.toMatchObject({ migration: '2_bad' });
    write('2_bad', 'CREATE TABLE whole ();');
    expect(await apply()).toEqual({ applied: ['2_bad'] });
    expect(await tables()).toEqual(['good', 'whole']);
  });
});

test('a migration changed after it was applied is refused, and the database is left as it is', async () => {
  write('1_a', 'CREATE TABLE a ();');
  await apply();
  write('1_a', 'CREATE TABLE a (id int);');
  write('2_b', 'CREATE TABLE b ();');

  await expect(apply()).rejects.toMatchObject({ reason: 'edited', migration: '1_a' });
  expect(await tables()).toEqual(['a']);
});

test('the previous release runs on the database of a newer one', async () => {
  write('1_a', 'CREATE TABLE a ();');
  write('2_b', 'CREATE TABLE b ();');
  await apply();
  rmSync(join(migrationsDir, '2_b'), { recursive: true });

  expect(await apply()).toEqual({ applied: [] });
});

test('a process killed after the commit of a script and before the engine heard of it leaves an applied migration', async () => {
  write('1_a', 'CREATE TABLE a ();');
  await apply();
  const script = 'CREATE TABLE b (); SELECT pg_sleep(1);';
  write('2_b', script);
  await killWhileMigrating();
  // The server is not told of its client's death: it completes the script, and only then lets go of the lock.
  expect(await apply()).toEqual({ applied: [] });

  expect(await tables()).toEqual(['a', 'b']);
  const rows = await queryOnce(
    database.url,
    `SELECT finished_at IS NOT NULL AS finished FROM _prisma_migrations WHERE checksum = '${checksumOf(script)}'`,
  );
  expect(rows).toEqual([{ finished: true }]);
});

/** In a process of its own, by the built copy: `npm test` builds before it tests. */
async function killWhileMigrating(): Promise<void> {
  const module = `${process.cwd()}/dist/prisma/migrate/apply-migrations.js`;
  const program = join(migrationsDir, 'program.mjs');
  writeFileSync(
    program,
    `import { applyMigrations } from ${JSON.stringify(module)};
     await applyMigrations(${JSON.stringify({ databaseUrl: database.url, migrationsDir })});`,
  );
  const child = fork(program, { execArgv: [] });
  const client = new Client({ connectionString: database.url });
  await client.connect();
  for (;;) {
    const { rowCount } = await client.query(
      `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    );
    if (rowCount) break;
  }
  child.kill('SIGKILL');
  await client.end();
}

test('a migration that waits for a table in use steps back, lets others through, and comes again', async () => {
  write('1_a', 'CREATE TABLE a (id int);');
  await apply();
  const reader = new Client({ connectionString: database.url });
  await reader.connect();
  await reader.query('BEGIN; SELECT * FROM a');

  write('2_column', 'ALTER TABLE a ADD COLUMN text text;');
  const told: string[] = [];
  const result = await apply((line) => {
    told.push(line);
    if (told.length === 1) void reader.query('COMMIT');
  });
  await reader.end();

  expect(result).toEqual({ applied: ['2_column'] });
  expect(told[0]).toContain('2_column');
});
