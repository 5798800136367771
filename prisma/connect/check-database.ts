import { type Client, DatabaseError, escapeIdentifier } from 'pg';
import type { DatabaseAddress } from './database-address.ts';
import { DatabaseUnusable } from './database-unusable.ts';

/** As `server_version_num`: 14. */
const OLDEST_VERSION = 140_000;
/** Fuzzy search, accent-blind search, and the exclusion constraint on (expert, span). */
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist'];

/** Two processes that create one extension at the same moment: one of them gets such an error, and both have it. */
const CREATED_BY_ANOTHER = ['23505', '42710'];

type Facts = { version: number; versionText: string; schema: string | null; mayCreate: boolean };

/** Whether Callout can live in this database. Creates missing extensions. Throws `DatabaseUnusable`. */
export async function checkDatabase(client: Client, address: DatabaseAddress): Promise<void> {
  const { rows } = await client.query<Facts>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS "versionText",
            current_schema() AS schema,
            coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`,
  );
  const [facts] = rows;
  if (!facts) throw new Error('PostgreSQL answered a SELECT without FROM with no row.');
  checkVersion(facts, address);
  checkRights(facts, address);
  for (const extension of EXTENSIONS) await ensureExtension(client, extension, address);
}

/** Throws for a server older than what the schema and the queue's backend are written for. */
export function checkVersion(
  { version, versionText }: Pick<Facts, 'version' | 'versionText'>,
  { place }: DatabaseAddress,
): void {
  if (version >= OLDEST_VERSION) return;
  throw new DatabaseUnusable('too-old', `PostgreSQL at ${place} is version ${versionText}; Callout needs 14 or newer.`);
}

function checkRights({ schema, mayCreate }: Facts, { place, database, role }: DatabaseAddress): void {
  if (mayCreate) return;
  const where = schema ?? 'public';
  throw new DatabaseUnusable(
    'missing-rights',
    `The role "${role}" may not create tables in the schema "${where}" of "${database}" at ${place}. ` +
      `Let a superuser run: GRANT CREATE, USAGE ON SCHEMA ${escapeIdentifier(where)} TO ${escapeIdentifier(role)};`,
  );
}

async function ensureExtension(client: Client, name: string, { place, database }: DatabaseAddress): Promise<void> {
  const { rows } = await client.query<{ installed: boolean }>(
    'SELECT installed_version IS NOT NULL AS installed FROM pg_available_extensions WHERE name = $1',
    [name],
  );
  if (rows[0]?.installed) return;
  if (!rows[0]) {
    throw new DatabaseUnusable(
      'missing-extension',
      `PostgreSQL at ${place} doesn't have the extension ${name}. Install PostgreSQL's contrib package on that server.`,
    );
  }
  try {
    await client.query(`CREATE EXTENSION IF NOT EXISTS ${name}`);
  } catch (cause) {
    if (!(cause instanceof DatabaseError)) throw cause;
    if (CREATED_BY_ANOTHER.includes(cause.code ?? '')) return;
    throw new DatabaseUnusable(
      'missing-extension',
      `The extension ${name} is not installed in "${database}" at ${place}, and this role may not create it ` +
        `(${cause.message}). Let a superuser run there: CREATE EXTENSION ${name};`,
      { cause },
    );
  }
}
