import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { identifyProcess } from './process-identity.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { DATABASE, SUPERUSER } from './server-settings.ts';

/**
 * The URL of the PostgreSQL that another process keeps for this DATA_DIR, with the password in it; `undefined` when
 * none runs. Throws when the password may not be read.
 */
export function findRunningServer(dataDir: string): string | undefined {
  const server = readPostmasterFile(join(dataDir, 'postgres'));
  if (!server?.isReady || identifyProcess(server.pid) === undefined) return undefined;
  const password = readFileSync(join(dataDir, 'postgres.password'), 'utf8').trim();
  return `postgresql://${SUPERUSER}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
}
