import { createHash, randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';
import { applyMigrations } from '../migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../migrate/own-schema.ts';
import { readMigrations } from '../migrate/read-migrations.ts';
import { sharedTestServer } from './shared-test-server.ts';

/** Held while the template is made; the letters `TMPL`. */
const TEMPLATE_LOCK = 0x544d504c;

export type TestDatabase = { url: string; drop: () => Promise<void> };

/**
 * A migrated, empty database of its own for a test file, on the run's shared server: a copy of a template, which takes
 * some tens of milliseconds. `drop` closes connections that are left.
 */
export async function cloneTestDatabase(): Promise<TestDatabase> {
  const serverUrl = await sharedTestServer();
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, async (client) => {
    const template = await ensureTemplate(client, serverUrl);
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE ${escapeIdentifier(template)}`);
  });
  return {
    url: urlOf(serverUrl, name),
    drop: () =>
      onServer(serverUrl, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
      }),
  };
}

/** Named after the migrations it has: in Jest's watch mode they change under a running server. */
async function ensureTemplate(client: Client, serverUrl: string): Promise<string> {
  const migrations = createHash('sha256');
  for (const { name, checksum } of readMigrations(MIGRATIONS_DIR)) migrations.update(`${name} ${checksum}\n`);
  const template = `template_${migrations.digest('hex').slice(0, 12)}`;
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [template]);
  if (rowCount === 0) {
    const draft = `${template}_draft`;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(draft)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${escapeIdentifier(draft)}`);
    await applyMigrations({ databaseUrl: urlOf(serverUrl, draft), migrationsDir: MIGRATIONS_DIR });
    await client.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(template)}`);
  }
  await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]);
  return template;
}

async function onServer(serverUrl: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
