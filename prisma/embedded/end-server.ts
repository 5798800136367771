import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { identifyProcess } from './process-identity.ts';

const POLL_MS = 10;

/** From the kind to the certain: *fast* (roll back, write a checkpoint), *immediate* (recover at the next start), kill. */
const STEPS = [
  { signal: 'SIGINT', patienceMs: 15_000 },
  { signal: 'SIGQUIT', patienceMs: 5_000 },
  { signal: 'SIGKILL', patienceMs: 5_000 },
] as const;

/** Ends the server under `pid` and returns when it is gone. Fails only if the kernel cannot kill it. */
export async function endServer(pid: number, binDir: string, clusterDir: string): Promise<void> {
  for (const { signal, patienceMs } of STEPS) {
    sendSignal(pid, signal, binDir, clusterDir);
    if (await isGoneWithin(pid, patienceMs)) return;
  }
  throw new Error(`PostgreSQL (pid ${pid}) does not stop, not even when killed.`);
}

export function sendSignal(pid: number, signal: NodeJS.Signals, binDir: string, clusterDir: string): void {
  if (process.platform === 'win32' && signal !== 'SIGKILL') {
    // Windows has no signals; PostgreSQL's own tool reaches the server through a named pipe.
    spawnSync(`${binDir}/pg_ctl`, ['stop', '-D', clusterDir, '-m', signal === 'SIGINT' ? 'fast' : 'immediate']);
    return;
  }
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

async function isGoneWithin(pid: number, patienceMs: number): Promise<boolean> {
  for (let waited = 0; waited < patienceMs; waited += POLL_MS) {
    if (identifyProcess(pid) === undefined) return true;
    await sleep(POLL_MS);
  }
  return false;
}
