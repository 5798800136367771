import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { findProgram } from '../../jobs/queue/testing/find-program.ts';

export interface Balancer {
  /** Resolves once it sends requests to every node: a new one is taken back only after its checks went well. */
  whole(): Promise<void>;
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 20_000;
/** The very file that production runs. */
const CONFIG = fileURLToPath(new URL('../../../deploy/haproxy.cfg', import.meta.url));

/** A real HAProxy in front of two web nodes; its log goes to a file. */
export const startBalancer = async (
  port: number,
  [first, second]: readonly [number, number],
  logFile: string,
): Promise<Balancer> => {
  const program = findProgram('haproxy');
  if (program === null) throw new Error('There is no haproxy on this machine');
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(program, ['-db', '-f', CONFIG], {
    env: { BIND: `127.0.0.1:${port}`, WEB_1: `127.0.0.1:${first}`, WEB_2: `127.0.0.1:${second}` },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'exit');
  const down = new Set<string>();
  createInterface({ input: child.stdout }).on('line', (line) => noteState(down, line));
  await readyAt(`http://127.0.0.1:${port}/readyz`, child, logFile).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
  return {
    whole: async () => {
      while (down.size > 0) await sleep(50);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

const noteState = (down: Set<string>, line: string): void => {
  const [, server, state] = /^Server (\S+) is (UP|DOWN)/.exec(line) ?? [];
  if (server === undefined) return;
  if (state === 'DOWN') down.add(server);
  else down.delete(server);
};

const readyAt = async (url: string, child: ChildProcess, logFile: string): Promise<void> => {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null) throw new Error(`haproxy ended with ${child.exitCode}: see ${logFile}`);
    if ((await fetch(url).catch(() => null))?.ok) return;
  }
  throw new Error(`haproxy was not ready within ${READY_WITHIN_MS} ms: see ${logFile}`);
};
