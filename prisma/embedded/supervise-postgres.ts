import { setTimeout as sleep } from 'node:timers/promises';
import { endServer, sendSignal } from './end-server.ts';
import { runPostgres, type RunningServer, type ServerPlan } from './run-postgres.ts';

const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
const VIGIL_MS = 1_000;

export type SupervisedServer = {
  readonly pid: number;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

/** Keeps `server` running on the same port: whatever ends it other than `stop` makes it start anew. */
export function supervisePostgres(
  plan: ServerPlan,
  port: number,
  server: RunningServer,
  log: (line: string) => void,
): SupervisedServer {
  let current: RunningServer | undefined = server;
  let pid = server.pid;
  const stopping = new AbortController();
  const watching = (async () => {
    while (current && !stopping.signal.aborted) {
      const reason = await current.ended;
      current = undefined;
      if (stopping.signal.aborted) return;
      log(`PostgreSQL (pid ${pid}) ended unexpectedly: ${reason}. Starting it again.`);
      current = await startAgain(plan, port, stopping.signal, log);
      pid = current?.pid ?? pid;
    }
  })();

  async function stop(): Promise<void> {
    stopping.abort();
    await whileAwake(async () => {
      if (current) await endServer(current.pid, plan.binDir, plan.clusterDir);
      await watching;
      // It may have come up while we were asked to stop.
      if (current) await endServer(current.pid, plan.binDir, plan.clusterDir);
    });
  }

  return {
    get pid() {
      return pid;
    },
    stop,
    kill: () => {
      if (current) sendSignal(current.pid, 'SIGKILL', plan.binDir, plan.clusterDir);
    },
  };
}

/** The server doesn't keep Node's event loop alive, so between its end and the news of it nothing else may either. */
async function whileAwake(work: () => Promise<void>): Promise<void> {
  const vigil = setInterval(() => undefined, VIGIL_MS);
  try {
    await work();
  } finally {
    clearInterval(vigil);
  }
}

async function startAgain(
  plan: ServerPlan,
  port: number,
  stopping: AbortSignal,
  log: (line: string) => void,
): Promise<RunningServer | undefined> {
  for (let pause = FIRST_PAUSE_MS; !stopping.aborted; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    try {
      const again = await runPostgres(plan, port);
      log(`PostgreSQL is back (pid ${again.pid}).`);
      return again;
    } catch (error) {
      log(`${error instanceof Error ? error.message : String(error)} Trying again.`);
      await sleep(pause, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return undefined;
}
