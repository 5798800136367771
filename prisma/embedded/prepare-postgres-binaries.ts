import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findPostgresPackage, type PostgresPackage } from './postgres-package.ts';
import { identityOf, type ServerAccount } from './server-account.ts';
import { findSharedPlaces } from './shared-places.ts';

/** Headers, static libraries and the build system for extensions: no server needs them. */
const NOT_NEEDED = /\.a$|^(pgxs|pkgconfig|include)$/;

/**
 * The folder with `postgres` and `initdb` as `account` can run them: the installed package where that works, otherwise
 * a copy (once per version) where the account can read, or in `dataDir` when we run it ourselves.
 */
export function preparePostgresBinaries(
  account: ServerAccount | undefined,
  dataDir: string,
  log: (line: string) => void,
  installed: PostgresPackage = findPostgresPackage(),
): string {
  if (isRunnable(installed.directory, installed, account)) return join(installed.directory, 'bin');
  if (tryToComplete(installed) && isRunnable(installed.directory, installed, account)) {
    return join(installed.directory, 'bin');
  }

  for (const place of account ? findSharedPlaces(account) : [dataDir]) {
    const copy = join(place, `postgres-${installed.version}-${process.platform}-${process.arch}`);
    if (!existsSync(copy)) {
      log(`Copying PostgreSQL's programs to ${copy}: they cannot be run where they are installed.`);
      copyPackage(installed, copy);
    }
    if (isRunnable(copy, installed, account)) return join(copy, 'bin');
  }
  throw new Error(
    `PostgreSQL's programs in ${installed.directory} don't run on this machine: ` +
      `${whyNotRunnable(installed.directory, account)}. Set DATABASE_URL to a PostgreSQL server instead.`,
  );
}

function isRunnable(directory: string, installed: PostgresPackage, account: ServerAccount | undefined): boolean {
  const isComplete = installed.links.every(({ path }) => existsSync(join(directory, path)));
  return isComplete && whyNotRunnable(directory, account) === undefined;
}

/** Asks the program itself: no reading of modes knows about access lists, `noexec` mounts or a foreign C library. */
function whyNotRunnable(directory: string, account: ServerAccount | undefined): string | undefined {
  const run = spawnSync(join(directory, 'bin/postgres'), ['--version'], {
    ...identityOf(account),
    cwd: '/',
    encoding: 'utf8',
  });
  if (run.status === 0) return undefined;
  return run.error?.message ?? run.stderr.trim();
}

/** What the package's own install script does; it doesn't run under `npm ci --ignore-scripts`. */
function tryToComplete({ directory, links }: PostgresPackage): boolean {
  try {
    for (const { path, target } of links) {
      if (!existsSync(join(directory, path))) symlinkSync(target, join(directory, path));
    }
    for (const program of readdirSync(join(directory, 'bin'))) chmodSync(join(directory, 'bin', program), 0o755);
    return true;
  } catch {
    // Not ours to write: a copy is made.
    return false;
  }
}

/** The copy appears whole or not at all, also when two processes make it at once. */
function copyPackage(installed: PostgresPackage, target: string): void {
  const draft = `${target}.${randomBytes(4).toString('hex')}`;
  try {
    copyTree(installed.directory, draft);
    tryToComplete({ ...installed, directory: draft });
    renameSync(draft, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Modes are set and not taken over: under a strict umask nobody else could read the copy. */
function copyTree(source: string, target: string): void {
  mkdirSync(target, { recursive: true });
  chmodSync(target, 0o755);
  for (const entry of readdirSync(source, { withFileTypes: true })) {
    if (NOT_NEEDED.test(entry.name)) continue;
    const [from, to] = [join(source, entry.name), join(target, entry.name)];
    if (entry.isDirectory()) copyTree(from, to);
    if (!entry.isFile()) continue;
    copyFileSync(from, to);
    chmodSync(to, dirname(from).endsWith('bin') ? 0o755 : 0o644);
  }
}
