import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { DataDirInUse } from '../embedded/claim-data-dir.ts';
import { identifyProcess, isStillRunning } from '../embedded/process-identity.ts';
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts';

const RETRY_MS = 25;

const addressShape = z.object({ url: z.string(), pid: z.int(), identity: z.string() });

/**
 * The URL of one PostgreSQL for the whole test run, its workers included. The first who asks starts it; it ends, and
 * its data goes, when the run's main process does, in whatever way.
 */
export async function sharedTestServer(): Promise<string> {
  const runPid = mainProcess();
  const run = createHash('sha256')
    .update(`${runPid} ${identifyProcess(runPid)}`)
    .digest('hex')
    .slice(0, 12);
  const dataDir = join(tmpdir(), `callout-test-server-${run}`);
  for (;;) {
    const url = readAddress(dataDir) ?? (await tryToStart(dataDir, runPid));
    if (url) return url;
    await sleep(RETRY_MS);
  }
}

/** Jest's workers come and go; their parent stays for the whole run. */
function mainProcess(): number {
  return process.argv[1]?.includes('jest-worker') ? process.ppid : process.pid;
}

function readAddress(dataDir: string): string | undefined {
  try {
    const { url, pid, identity } = addressShape.parse(JSON.parse(readFileSync(addressFile(dataDir), 'utf8')));
    return isStillRunning(pid, identity) ? url : undefined;
  } catch {
    return undefined;
  }
}

/** `undefined` when another worker is at it. */
async function tryToStart(dataDir: string, runPid: number): Promise<string | undefined> {
  try {
    mkdirSync(dataDir, { recursive: true });
    // Whatever the umask: the server's own user must get through to its cluster when we are root.
    chmodSync(dataDir, 0o711);
    const owner = { pid: runPid, removeAfterwards: dataDir };
    const { url, pid } = await startEmbeddedPostgres({ dataDir, durable: false, owner });
    const draft = `${addressFile(dataDir)}.new`;
    writeFileSync(draft, JSON.stringify({ url, pid, identity: identifyProcess(pid) }), { mode: 0o600 });
    renameSync(draft, addressFile(dataDir));
    return url;
  } catch (error) {
    if (error instanceof DataDirInUse) return undefined;
    throw error;
  }
}

function addressFile(dataDir: string): string {
  return join(dataDir, 'address.json');
}
