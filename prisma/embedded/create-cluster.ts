import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { identityOf, type ServerAccount } from './server-account.ts';
import { serverEnvironment, SUPERUSER } from './server-settings.ts';

export type NewCluster = {
  directory: string;
  binDir: string;
  account: ServerAccount | undefined;
  password: string;
  durable: boolean;
};

/**
 * Makes an empty cluster: UTF-8, the built-in C.UTF-8 order (the same on every machine, whatever its C library),
 * checksums on. It is made under another name, so that a half-made one is never taken for a cluster.
 */
export async function createCluster(cluster: NewCluster): Promise<void> {
  const { directory, account } = cluster;
  removeHalfMade(directory);
  const draft = `${directory}.new-${randomBytes(4).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft);
    chmodSync(draft, 0o700);
    writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
    if (account) for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
    await initialise(cluster, draft, passwordFile);
    renameSync(draft, directory);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

async function initialise(cluster: NewCluster, draft: string, passwordFile: string): Promise<void> {
  const common = [
    `--pgdata=${draft}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--data-checksums',
    '--no-instructions',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--lc-messages=C',
    ...(cluster.durable ? [] : ['--no-sync']),
  ];
  // pg_trgm tells letters from other characters by the C library's locale, which C.UTF-8 needs for all but ASCII.
  const wished = await runInitdb(cluster, [...common, '--locale=C.UTF-8']);
  if (wished === undefined) return;
  if (!wished.includes('locale')) throw new Error(`PostgreSQL's initdb failed: ${wished}`);
  for (const name of readdirSync(draft)) rmSync(join(draft, name), { recursive: true });
  const plain = await runInitdb(cluster, [...common, '--locale=C']);
  if (plain !== undefined) throw new Error(`PostgreSQL's initdb failed: ${plain}`);
}

/** What it complained about, or `undefined` when it made the cluster. */
async function runInitdb({ binDir, account }: NewCluster, parameters: string[]): Promise<string | undefined> {
  const initdb = spawn(join(binDir, 'initdb'), parameters, {
    ...identityOf(account),
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exit = new Promise<number | null>((resolve, reject) => {
    initdb.once('error', reject);
    initdb.once('exit', resolve);
  });
  const [code, complaint] = await Promise.all([exit, buffer(initdb.stderr)]);
  return code === 0 ? undefined : complaint.toString('utf8').trim();
}

/** Left by a process that was killed while it made one. */
function removeHalfMade(directory: string): void {
  const prefix = `${basename(directory)}.new-`;
  for (const name of readdirSync(dirname(directory))) {
    if (name.startsWith(prefix)) rmSync(join(dirname(directory), name), { recursive: true, force: true });
  }
}
