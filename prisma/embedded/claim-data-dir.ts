import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { errorCodeOf } from '../connect/error-code.ts';
import { identifyProcess, isStillRunning } from './process-identity.ts';

const RETRY_MS = 20;

const ownerShape = z.object({ pid: z.int().positive(), identity: z.string() });
type Owner = z.infer<typeof ownerShape>;

/** Another live process keeps its embedded PostgreSQL in this directory. */
export class DataDirInUse extends Error {
  override readonly name = 'DataDirInUse';
  readonly dataDir: string;
  readonly ownerPid: number;

  constructor(dataDir: string, ownerPid: number) {
    super(
      `${dataDir} is in use by another Callout (pid ${ownerPid}). Stop it first, or set DATA_DIR to another directory.`,
    );
    this.dataDir = dataDir;
    this.ownerPid = ownerPid;
  }
}

export type DataDirClaim = { release: () => void };

/** Makes this process the only owner of `dataDir`'s PostgreSQL; takes over from an owner that is gone. */
export async function claimDataDir(dataDir: string): Promise<DataDirClaim> {
  const lockFile = join(dataDir, 'postgres.owner');
  for (;;) {
    if (tryToTake(lockFile)) return { release: () => rmSync(lockFile, { force: true }) };
    const owner = readOwner(lockFile);
    if (owner && isStillRunning(owner.pid, owner.identity)) throw new DataDirInUse(dataDir, owner.pid);
    await removeStale(lockFile);
  }
}

/**
 * Of several processes that find the same stale lock only one may remove it, and only after a second look: the one
 * that is late would otherwise remove the lock of the one that was quick.
 */
async function removeStale(lockFile: string): Promise<void> {
  const guard = `${lockFile}.takeover`;
  if (!tryToTake(guard)) {
    const holder = readOwner(guard);
    if (!holder || !isStillRunning(holder.pid, holder.identity)) rmSync(guard, { force: true });
    await sleep(RETRY_MS);
    return;
  }
  try {
    const owner = readOwner(lockFile);
    if (!owner || !isStillRunning(owner.pid, owner.identity)) rmSync(lockFile, { force: true });
  } finally {
    rmSync(guard, { force: true });
  }
}

/** A hard link, because it appears with its content: a file opened with O_EXCL is empty for a moment. */
function tryToTake(file: string): boolean {
  const draft = `${file}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const owner: Owner = { pid: process.pid, identity: identifyProcess(process.pid) ?? '' };
  writeFileSync(draft, JSON.stringify(owner), { mode: 0o644 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** `undefined` for a lock that vanished or that a power cut left empty. */
function readOwner(file: string): Owner | undefined {
  try {
    return ownerShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
