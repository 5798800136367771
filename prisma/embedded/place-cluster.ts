import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { errorCodeOf } from '../connect/error-code.ts';
import { canEnter, type ServerAccount } from './server-account.ts';
import { findSharedPlaces } from './shared-places.ts';

/** Where a DATA_DIR's cluster is, or will be when it is a new one. */
export type ClusterPlace = { directory: string; isNew: boolean };

/**
 * The cluster belongs at DATA_DIR/postgres. Where PostgreSQL's own user cannot get there (a checkout below /root, say),
 * it lies in a shared place and DATA_DIR/postgres is a symbolic link to it.
 */
export function placeCluster(
  dataDir: string,
  account: ServerAccount | undefined,
  log: (line: string) => void,
): ClusterPlace {
  const home = join(dataDir, 'postgres');
  const entry = lstatSync(home, { throwIfNoEntry: false });
  if (entry?.isSymbolicLink() && !existsSync(home)) {
    throw new Error(
      `The database of ${dataDir} should be in ${readlinkSync(home)}, which is gone. ` +
        `Put it back, or delete ${home} to begin with an empty one.`,
    );
  }
  if (entry) return { directory: placeExisting(home, account, log), isNew: false };
  if (!account || canEnter(dataDir, account)) return { directory: home, isNew: true };
  return { directory: newDirectoryElsewhere(dataDir, account, log), isNew: true };
}

/** Makes DATA_DIR/postgres lead to a new cluster that was made elsewhere; nothing to do for one made there. */
export function linkCluster(dataDir: string, directory: string): void {
  const home = join(dataDir, 'postgres');
  if (directory !== home) symlinkSync(directory, home);
}

function placeExisting(home: string, account: ServerAccount | undefined, log: (line: string) => void): string {
  const directory = realpathSync(home);
  const owner = statSync(directory).uid;
  if (!account) {
    if (process.getuid && owner !== process.getuid()) {
      throw new Error(
        `${directory} belongs to user id ${owner}: start Callout as that user or as root, or set DATA_DIR to another directory.`,
      );
    }
    return directory;
  }
  if (canEnter(directory, account)) return directory;

  // It could be reached when it was made: the directory was moved, or one above it was closed to others.
  const elsewhere = newDirectoryElsewhere(dirname(home), account, log);
  move(directory, elsewhere);
  rmSync(home, { force: true });
  symlinkSync(elsewhere, home);
  return elsewhere;
}

function newDirectoryElsewhere(dataDir: string, account: ServerAccount, log: (line: string) => void): string {
  const [place] = findSharedPlaces(account);
  if (!place) {
    throw new Error(
      `PostgreSQL's user "${account.name}" cannot get to ${dataDir}, and there is no other place for its data. ` +
        'Set DATA_DIR to a directory that all users can enter.',
    );
  }
  const clusters = join(place, 'clusters');
  if (mkdirSync(clusters, { recursive: true })) chmodSync(clusters, 0o755);
  const directory = join(clusters, `${basename(dirname(dataDir))}-${randomBytes(6).toString('hex')}`);
  log(`PostgreSQL's user "${account.name}" cannot get to ${dataDir}: its data is in ${directory}.`);
  return directory;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (errorCodeOf(error) !== 'EXDEV') throw error;
    const draft = `${to}.moving`;
    cpSync(from, draft, { recursive: true, preserveTimestamps: true, verbatimSymlinks: true });
    const { uid, gid } = statSync(from);
    giveAll(draft, uid, gid);
    renameSync(draft, to);
    rmSync(from, { recursive: true, force: true });
  }
}

function giveAll(directory: string, uid: number, gid: number): void {
  chownSync(directory, uid, gid);
  for (const entry of readdirSync(directory, { withFileTypes: true, recursive: true })) {
    lchownSync(join(entry.parentPath, entry.name), uid, gid);
  }
}
