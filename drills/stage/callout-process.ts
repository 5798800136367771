import { type ChildProcess, spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

export type ProcessKind = 'all-in-one' | 'web' | 'worker';

export interface CalloutProcess {
  readonly kind: ProcessKind;
  readonly pid: number;
  /** One of its metrics as it is now; null while it does not answer, or does not know yet. */
  metric(name: string): Promise<number | null>;
  /** Resolves once `/readyz` says yes. */
  ready(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is said. */
  kill(): Promise<void>;
  /** SIGTERM, and whether it ended cleanly. */
  stop(): Promise<boolean>;
}

const READY_WITHIN_MS = 60_000;
const ENTRY = (kind: ProcessKind): string => fileURLToPath(new URL(`../../app/${kind}.js`, import.meta.url));

/** Starts one real process of the product; its log goes to a file, for whoever looks into a failed drill. */
export const startProcess = (
  kind: ProcessKind,
  env: Readonly<Record<string, string>>,
  logFile: string,
): CalloutProcess => {
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(process.execPath, ['--enable-source-maps', ENTRY(kind)], {
    env: { PATH: process.env['PATH'] ?? '', NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stdout.pipe(log, { end: false });
  child.stderr.pipe(log, { end: false });
  const ended = once(child, 'exit');
  const url = `http://127.0.0.1:${env['PORT']}`;
  return {
    kind,
    pid: child.pid ?? 0,
    metric: (name) => readMetric(`${url}/metrics`, name),
    ready: () => readyAt(`${url}/readyz`, child, logFile),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode === 0;
    },
  };
};

const readyAt = async (url: string, child: ChildProcess, logFile: string): Promise<void> => {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(50)) {
    if (child.exitCode !== null)
      throw new Error(`The process ended with ${child.exitCode} before it was ready: see ${logFile}`);
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
  }
  throw new Error(`Not ready within ${READY_WITHIN_MS / 1000} s: see ${logFile}`);
};

const readMetric = async (url: string, name: string): Promise<number | null> => {
  const text = await fetch(url)
    .then((answer) => answer.text())
    .catch(() => '');
  const found = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
  return found === undefined ? null : Number(found);
};
