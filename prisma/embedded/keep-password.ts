import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The database's password: made once, readable by nobody but us. */
export function keepPassword(dataDir: string, clusterIsNew: boolean): string {
  const path = join(dataDir, 'postgres.password');
  if (existsSync(path)) return readFileSync(path, 'utf8').trim();
  if (!clusterIsNew) {
    throw new Error(`${path} is gone, and the database in ${dataDir} cannot be opened without it. Put it back.`);
  }
  const password = randomBytes(24).toString('hex');
  const draft = `${path}.new`;
  const fd = openSync(draft, 'w', 0o600);
  writeSync(fd, `${password}\n`);
  fsyncSync(fd);
  closeSync(fd);
  renameSync(draft, path);
  return password;
}
