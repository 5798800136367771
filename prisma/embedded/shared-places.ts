import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canEnter, type ServerAccount } from './server-account.ts';

/** From the best (kept, and made for the purpose) to the worst (a reboot may empty it). */
const CANDIDATES = ['/var/lib/callout', '/var/tmp/callout', join(tmpdir(), 'callout')];

/**
 * Directories outside the checkout and DATA_DIR where root can put what the server's user must read. A directory that
 * somebody else made or may write to is left alone: what lies in it is run.
 */
export function findSharedPlaces(account: ServerAccount): string[] {
  return CANDIDATES.filter((place) => isOurs(place) && canEnter(place, account));
}

function isOurs(place: string): boolean {
  try {
    if (mkdirSync(place, { recursive: true })) chmodSync(place, 0o755);
    const { mode, uid } = lstatSync(place);
    return lstatSync(place).isDirectory() && uid === process.getuid?.() && (mode & 0o022) === 0;
  } catch {
    // A read-only or full file system: the next one.
    return false;
  }
}
