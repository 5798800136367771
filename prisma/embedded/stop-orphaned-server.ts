import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync } from 'node:fs';
import { endServer } from './end-server.ts';
import { postmasterFileOf, readPostmasterFile } from './postmaster-file.ts';
import { identifyProcess } from './process-identity.ts';

/**
 * Ends a server that outlived the Callout that started it, and removes a lock file that a crash left behind. Only for
 * the owner of the DATA_DIR: anybody else would stop a server in use.
 */
export async function stopOrphanedServer(
  clusterDir: string,
  binDir: string,
  log: (line: string) => void,
): Promise<void> {
  const left = readPostmasterFile(clusterDir);
  if (left && isServerOf(left.pid, clusterDir)) {
    log(`PostgreSQL (pid ${left.pid}) still runs for a Callout that is gone: stopping it.`);
    await endServer(left.pid, binDir, clusterDir);
  }
  // PostgreSQL removes a stale one itself, unless its pid is in use again, by whatever program.
  rmSync(postmasterFileOf(clusterDir), { force: true });
}

function isServerOf(pid: number, clusterDir: string): boolean {
  if (identifyProcess(pid) === undefined) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.includes('postgres') && stdout.includes(clusterDir);
  }
  try {
    // The server makes its directory the working directory. Nobody but its user and root may look, and we are either.
    const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres';
    return isPostgres && readlinkSync(`/proc/${pid}/cwd`) === clusterDir;
  } catch {
    return false;
  }
}
