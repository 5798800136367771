// Two commands of one checkout (say `npm start` and `npm test`) must not write dist/ at the same time.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 100;

/** Runs `work` while this process alone holds `lockFile`; takes the lock over from a process that is gone. */
export async function withBuildLock(lockFile, work) {
  mkdirSync(dirname(lockFile), { recursive: true });
  while (!tryToTake(lockFile)) await sleep(RETRY_MS);
  try {
    return await work();
  } finally {
    rmSync(lockFile, { force: true });
  }
}

function tryToTake(lockFile) {
  try {
    writeFileSync(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isOwnerAlive(lockFile)) rmSync(lockFile, { force: true });
    return false;
  }
}

function isOwnerAlive(lockFile) {
  try {
    const pid = Number(readFileSync(lockFile, 'utf8'));
    // Empty for the moment between its creation and its writing: the owner lives.
    if (!pid) return true;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else. ESRCH: it is gone. ENOENT: just released.
    return error.code === 'EPERM';
  }
}
