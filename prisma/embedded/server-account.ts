import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

/** The user that PostgreSQL runs as when that isn't the user that Callout runs as. */
export type ServerAccount = { uid: number; gid: number; name: string };

/** `postgres` is made for it; `nobody` is on every Unix. */
const PREFERRED = ['postgres', 'nobody'];

/**
 * PostgreSQL refuses to run as root, so root gets another user for it: the owner of the cluster if there is one
 * already. `undefined`: run it as ourselves.
 */
export function chooseServerAccount(clusterDir: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = readAccounts();
  const owner = ownerOf(clusterDir);
  const chosen = owner
    ? accounts.find((account) => account.uid === owner)
    : PREFERRED.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  if (chosen) return chosen;
  throw new Error(
    owner
      ? `${clusterDir} belongs to user id ${owner}, which /etc/passwd doesn't list; PostgreSQL cannot run as it.`
      : 'PostgreSQL cannot run as root, and /etc/passwd lists neither "postgres" nor "nobody" to run it as.',
  );
}

/** Whether the server's user gets as far as into this directory. */
export function canEnter(directory: string, account: ServerAccount): boolean {
  const attempt = spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', directory], { ...identityOf(account), cwd: '/' });
  return attempt.status === 0;
}

/** The part of spawn's options that says who runs the program. */
export function identityOf(account: ServerAccount | undefined): { uid?: number; gid?: number } {
  return account ? { uid: account.uid, gid: account.gid } : {};
}

/** 0 (root) is no answer: nothing that root owns can be a cluster. */
function ownerOf(clusterDir: string): number | undefined {
  return statSync(clusterDir, { throwIfNoEntry: false })?.uid || undefined;
}

function readAccounts(): ServerAccount[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && Number.isInteger(gid));
}
