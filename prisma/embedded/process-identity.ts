import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { errorCodeOf } from '../connect/error-code.ts';

/** What the identity of a living process is when this platform doesn't tell when it started. */
const UNVERIFIABLE = 'unverifiable';

/**
 * A text that belongs to the process now running under `pid` and to no later one: pids are reused, pairs of pid and
 * start time are not. `undefined` when nothing runs under that pid (a zombie counts as nothing).
 */
export function identifyProcess(pid: number): string | undefined {
  if (!canBeSignalled(pid)) return undefined;
  if (process.platform === 'linux') return identifyByProc(pid);
  if (process.platform === 'win32') return UNVERIFIABLE;
  const started = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
  return started.status === 0 ? started.stdout.trim() : UNVERIFIABLE;
}

/** Whether the process that had `identity` under `pid` still runs. */
export function isStillRunning(pid: number, identity: string): boolean {
  const now = identifyProcess(pid);
  if (now === undefined) return false;
  return now === identity || now === UNVERIFIABLE || identity === UNVERIFIABLE;
}

function canBeSignalled(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return errorCodeOf(error) === 'EPERM';
  }
}

function identifyByProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the command in parentheses and may itself hold spaces and parentheses.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return undefined;
    const bootId = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    // Field 22 of the whole line: ticks since the boot at which the process started.
    return `${bootId}:${fields[19]}`;
  } catch {
    // Gone in between, or hidden from us (hidepid): only in the second case can it still be signalled.
    return canBeSignalled(pid) ? UNVERIFIABLE : undefined;
  }
}
