import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says about itself in its directory. */
export type PostmasterFile = { pid: number; port: number; isReady: boolean };

/** `undefined` when no server runs there, or when it has only just begun to write. */
export function readPostmasterFile(clusterDir: string): PostmasterFile | undefined {
  try {
    const lines = readFileSync(postmasterFileOf(clusterDir), 'utf8').split('\n');
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0) return undefined;
    return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

export function postmasterFileOf(clusterDir: string): string {
  return join(clusterDir, 'postmaster.pid');
}
