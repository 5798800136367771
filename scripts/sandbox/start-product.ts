import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

export interface Product {
  /** Of the page, with the address it listens on. */
  readonly page: string;
  /** Ends it as an operator would. */
  stop(): Promise<void>;
}

const READY_WITHIN_MS = 60_000;
const LAST_WORDS = 30;

/** A fresh place for data. Started by root, PostgreSQL runs as another user, and must be able to get there. */
export const createDataDir = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'callout-page-'));
  chmodSync(folder, 0o755);
  return folder;
};

/** `npm start` with its data in `dataDir`, ready to be played with; 0 takes a free port. Needs a build. */
export const startProduct = async (dataDir: string, port = 0): Promise<Product> => {
  const child = spawn(process.execPath, [path.resolve('dist/app/all-in-one.js')], {
    env: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  try {
    const page = await pageAnnounced(child);
    return { page, stop: () => stop(child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
};

const pageAnnounced = async (
  child: ChildProcess & { stdout: NodeJS.ReadableStream; stderr: NodeJS.ReadableStream },
) => {
  const lines: string[] = [];
  const keep = (line: string): void => void lines.splice(0, lines.push(line) > LAST_WORDS ? 1 : 0);
  createInterface(child.stderr).on('line', keep);
  const { promise, resolve, reject } = promised<string>();
  const giveUp = (why: string): void => reject(new Error(`${why}. It last said:\n${lines.join('\n')}`));
  const timer = setTimeout(() => giveUp(`Not ready within ${READY_WITHIN_MS / 1000} s`), READY_WITHIN_MS);
  child.once('exit', (code) => giveUp(`The product ended with ${code}`));
  createInterface(child.stdout).on('line', (line) => {
    keep(line);
    const page = /Callout is ready: open (http\S+?\/sandbox)/.exec(line)?.[1];
    if (page !== undefined) resolve(page);
  });
  return promise.finally(() => clearTimeout(timer));
};

const promised = <T>(): { promise: Promise<T>; resolve: (value: T) => void; reject: (error: Error) => void } => {
  let settle: { resolve: (value: T) => void; reject: (error: Error) => void } | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  if (!settle) throw new Error('A promise calls its executor at once');
  return { promise, ...settle };
};

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
};
