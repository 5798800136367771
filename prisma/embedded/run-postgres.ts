import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdLifeline, type ServerOwner } from './hold-lifeline.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { identityOf, type ServerAccount } from './server-account.ts';
import { openServerLog } from './server-log.ts';
import { serverEnvironment, serverSettings } from './server-settings.ts';

const POLL_MS = 5;
/** Processes of a server that was killed notice within moments; until then the kernel keeps their shared memory. */
const LEFTOVERS_GO_WITHIN_MS = 10_000;
const LEFTOVERS_RETRY_MS = 100;

export type ServerPlan = {
  dataDir: string;
  clusterDir: string;
  binDir: string;
  account: ServerAccount | undefined;
  durable: boolean;
  /** Whose end stops the server; by default this process's. */
  owner: ServerOwner | undefined;
};

export type RunningServer = {
  pid: number;
  /** Resolves when the server has ended, for whatever reason, with that reason. */
  ended: Promise<string>;
};

/** The port was taken by another program between its choice and the server's start. */
export class PortTaken extends Error {
  override readonly name = 'PortTaken';
}

/** Starts the server once and returns when it answers, recovery after a crash included. */
export async function runPostgres(plan: ServerPlan, port: number): Promise<RunningServer> {
  for (let waited = 0; ; waited += LEFTOVERS_RETRY_MS) {
    const attempt = await tryToRun(plan, port);
    if ('pid' in attempt) return attempt;
    const complaint = attempt.complaint;
    if (/could not bind|Address already in use/i.test(complaint)) throw new PortTaken(`Port ${port} is taken.`);
    const meetsLeftovers = /shared memory block .*still in use/i.test(complaint);
    if (!meetsLeftovers || waited >= LEFTOVERS_GO_WITHIN_MS) {
      throw new Error(`PostgreSQL did not start: ${complaint || 'it says nothing'} (see ${plan.dataDir}/postgres.log)`);
    }
    await sleep(LEFTOVERS_RETRY_MS);
  }
}

async function tryToRun(plan: ServerPlan, port: number): Promise<RunningServer | { complaint: string }> {
  const log = openServerLog(plan.dataDir);
  const lifeline = holdLifeline(plan.owner);
  try {
    const server = spawn(join(plan.binDir, 'postgres'), parametersOf(plan, port), {
      ...identityOf(plan.account),
      cwd: '/',
      env: serverEnvironment(),
      // A session of its own, so that Ctrl-C doesn't stop it before those who use it.
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    });
    if (server.pid) lifeline.guard(server.pid);
    server.unref();
    const end: { reason?: string } = {};
    const ended = new Promise<string>((resolve) => {
      server.once('error', (error) => resolve(error.message));
      server.once('exit', (code, signal) => resolve(signal ? `killed by ${signal}` : `exit code ${code}`));
    }).then((reason) => {
      lifeline.letGo();
      end.reason = reason;
      return reason;
    });

    while (end.reason === undefined) {
      const state = readPostmasterFile(plan.clusterDir);
      if (server.pid && state?.pid === server.pid && state.isReady) return { pid: server.pid, ended };
      await sleep(POLL_MS);
    }
    return { complaint: log.tail() || end.reason };
  } finally {
    log.close();
  }
}

function parametersOf(plan: ServerPlan, port: number): string[] {
  const settings = Object.entries(serverSettings(plan.durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', plan.clusterDir, '-p', String(port), ...settings];
}
