import type { Client, DatabaseError } from 'pg';
import { connectSession } from './connect-session.ts';
import { MigrationError } from './migration-error.ts';
import { compareHistory, type HistoryComparison, readHistory } from './migration-history.ts';
import { checksumOf, type Migration, readMigrations, toMigrationList } from './read-migrations.ts';
import { withSchemaEngine } from './with-schema-engine.ts';

/** Our own key, beside the engine's: that one gives up after ten seconds. The letters `CALL`. */
const LOCK_KEY = 0x43414c4c;

/**
 * A migration that waits for a table blocks all who come after it, the serving release too. So it waits for a short
 * time only, steps back, and tries again.
 */
const LOCK_TIMEOUT = '4s';
const LOCK_NOT_AVAILABLE = '55P03';
const BUSY_ATTEMPTS = 8;

export type ApplyMigrationsOptions = {
  databaseUrl: string;
  /** The folder with one folder per migration. */
  migrationsDir: string;
  log?: (line: string) => void;
};

/**
 * Brings the database to this release's schema and says which migrations that took. Any number of processes may do so
 * at once: one works, the others wait for it. A database that is up to date costs one query.
 *
 * Each migration is one transaction together with its entry in the history. Throws `MigrationError` when one fails:
 * nothing of it is left, the ones before it stay, and the release that serves goes on; the next start tries again.
 */
export async function applyMigrations(options: ApplyMigrationsOptions): Promise<{ applied: string[] }> {
  const { databaseUrl, migrationsDir, log = () => undefined } = options;
  const migrations = readMigrations(migrationsDir);
  const client = await connectSession(databaseUrl);
  try {
    if (isUpToDate(await compare(client, migrations), log)) return { applied: [] };
    // Held by the session that migrates: should this process be killed, the lock lasts as long as the server is still
    // at work on its last script.
    await takeLock(client, log);
    const standing = await compare(client, migrations);
    if (isUpToDate(standing, log)) return { applied: [] };
    const applied = await applyAll({ client, databaseUrl, migrationsDir, migrations, log });
    log(`Applied ${applied.length} migration(s): ${applied.join(', ')}.`);
    return { applied };
  } finally {
    await client.end();
  }
}

async function compare(client: Client, migrations: readonly Migration[]): Promise<HistoryComparison> {
  const standing = compareHistory(migrations, await readHistory(client));
  const [edited] = standing.edited;
  if (edited === undefined) return standing;
  throw new MigrationError(
    'edited',
    edited,
    `Migration ${edited} was changed after it had been applied to this database. ` +
      'Restore the file and put the change into a new migration (npm run migrate:new -- NAME).',
  );
}

function isUpToDate({ unapplied, unknown }: HistoryComparison, log: (line: string) => void): boolean {
  if (unapplied.length > 0) return false;
  if (unknown.length > 0)
    log(`The database belongs to a newer release (${unknown.at(-1)}); this one runs on it as it is.`);
  return true;
}

async function takeLock(client: Client, log: (line: string) => void): Promise<void> {
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK_KEY]);
  if (rows[0]?.taken) return;
  log('Another process is bringing the database up to date: waiting for it.');
  await client.query('SELECT pg_advisory_lock($1)', [LOCK_KEY]);
}

type Work = Required<ApplyMigrationsOptions> & { client: Client; migrations: readonly Migration[] };

async function applyAll(work: Work): Promise<string[]> {
  const { client, migrations, log } = work;
  await client.query(`SET lock_timeout = '${LOCK_TIMEOUT}'`);
  const wanted = compareHistory(migrations, await readHistory(client)).unapplied;
  for (let attempt = 1; ; attempt += 1) {
    const failure = await tryToApply(work);
    if (!failure) return wanted;
    if (failure.reason !== 'busy' || attempt === BUSY_ATTEMPTS) throw failure;
    log(`${failure.message} Trying again.`);
  }
}

async function tryToApply(work: Work): Promise<MigrationError | undefined> {
  const { client, databaseUrl, migrationsDir, migrations } = work;
  const filters = { externalTables: [], externalEnums: [] };
  let databaseError: DatabaseError | undefined;
  const adapterOptions = {
    rewriteScript: finishInSameTransaction,
    onDatabaseError: (error: DatabaseError) => {
      databaseError = error;
    },
  };
  try {
    const { unfinished } = compareHistory(migrations, await readHistory(client));
    await withSchemaEngine({ client, databaseUrl }, adapterOptions, async (engine) => {
      for (const migrationName of unfinished) await engine.markMigrationRolledBack({ migrationName });
      databaseError = undefined;
      await engine.applyMigrations({ migrationsList: toMigrationList(migrationsDir, migrations), filters });
    });
    return undefined;
  } catch (cause) {
    return explain(compareHistory(migrations, await readHistory(client)), databaseError, cause);
  }
}

/**
 * The engine enters "finished" after the script's commit; a process killed between the two would leave an applied
 * migration that looks failed. So the script's own transaction enters it already.
 */
function finishInSameTransaction(script: string): string {
  return `${script}
;UPDATE _prisma_migrations SET finished_at = now()
  WHERE checksum = '${checksumOf(script)}' AND finished_at IS NULL AND rolled_back_at IS NULL`;
}

function explain(standing: HistoryComparison, error: DatabaseError | undefined, cause: unknown): MigrationError {
  const migration = standing.unfinished[0] ?? standing.unapplied[0] ?? 'unknown';
  if (error?.code === LOCK_NOT_AVAILABLE) {
    return new MigrationError('busy', migration, `Migration ${migration} waits for tables that are in use.`, { cause });
  }
  const why = error
    ? `${error.message} (SQLSTATE ${error.code})`
    : cause instanceof Error
      ? cause.message
      : String(cause);
  const place = error?.position ? ` at character ${error.position} of its script` : '';
  return new MigrationError(
    'failed',
    migration,
    `Migration ${migration} failed${place}: ${why}. Nothing of it is left in the database.`,
    { cause },
  );
}
