import { closeSync, openSync, readSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const ROTATE_ABOVE_BYTES = 1_000_000;

/** The server writes its log by itself, so that it neither needs nor disturbs the process that started it. */
export type ServerLog = { fd: number; tail: () => string; close: () => void };

/** DATA_DIR/postgres.log; what is there beyond a megabyte becomes postgres.log.1. */
export function openServerLog(dataDir: string): ServerLog {
  const path = join(dataDir, 'postgres.log');
  if (sizeOf(path) > ROTATE_ABOVE_BYTES) renameSync(path, `${path}.1`);
  const begin = sizeOf(path);
  const fd = openSync(path, 'a', 0o600);
  return { fd, tail: () => readFrom(path, begin), close: () => closeSync(fd) };
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** At most the first 8 kB that were written since: why a start fails is said at its beginning. */
function readFrom(path: string, position: number): string {
  const fd = openSync(path, 'r');
  try {
    const part = Buffer.alloc(8192);
    return part.toString('utf8', 0, readSync(fd, part, 0, part.length, position)).trim();
  } finally {
    closeSync(fd);
  }
}
