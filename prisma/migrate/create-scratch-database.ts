import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

export type ScratchDatabase = { url: string; drop: () => Promise<void> };

/** An empty database of its own on the server of `databaseUrl`. Needs the right to create databases. */
export async function createScratchDatabase(databaseUrl: string): Promise<ScratchDatabase> {
  const name = `callout_scratch_${randomBytes(6).toString('hex')}`;
  await run(databaseUrl, `CREATE DATABASE ${escapeIdentifier(name)} TEMPLATE template0`);
  const url = new URL(databaseUrl);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => run(databaseUrl, `DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`),
  };
}

async function run(databaseUrl: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
