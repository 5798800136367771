import { Client } from 'pg';
import { errorCodeOf } from '../connect/error-code.ts';
import { DATABASE } from './server-settings.ts';

const NO_SUCH_DATABASE = '3D000';

/** Connects to our database on the server at `urlOf`, and makes it if a new cluster has none yet. */
export async function ensureDatabase(urlOf: (database: string) => string): Promise<void> {
  if (await canConnect(urlOf(DATABASE))) return;
  const client = new Client({ connectionString: urlOf('postgres') });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(DATABASE)}`);
  } finally {
    await client.end();
  }
}

async function canConnect(connectionString: string): Promise<boolean> {
  const client = new Client({ connectionString });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (errorCodeOf(error) === NO_SUCH_DATABASE) return false;
    throw error;
  } finally {
    await client.end();
  }
}
