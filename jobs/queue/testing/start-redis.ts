import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { findProgram } from './find-program.ts';

/** A real Redis of a test's or a drill's own, with everything that can happen to one. */
export interface RunningRedis {
  readonly url: string;
  /** Any command, over a connection of its own. */
  ask(command: string, ...args: readonly (string | number)[]): Promise<unknown>;
  /** SIGKILL. Its files stay. */
  kill(): Promise<void>;
  /** Starts it again on the same port and files. */
  start(): Promise<void>;
  /** SIGSTOP: it holds its connections and answers nobody; `thaw` lets it go on. */
  freeze(): void;
  thaw(): void;
  /** Ends it and removes its files. */
  stop(): Promise<void>;
}

export interface RedisOptions {
  /** A redis.conf; without one it is as safe as production's. */
  readonly config?: string;
  /** Settings beside those, or against them. */
  readonly settings?: Readonly<Record<string, string>>;
  /** False: the port is taken, and nobody listens on it until `start`. */
  readonly running?: boolean;
}

const READY_WITHIN_MS = 10_000;

const SAFE = { appendonly: 'yes', appendfsync: 'everysec', save: '', 'maxmemory-policy': 'noeviction' };

export const startRedis = async ({
  config,
  settings = {},
  running = true,
}: RedisOptions = {}): Promise<RunningRedis> => {
  const program = findProgram('redis-server');
  if (program === null) throw new Error('There is no redis-server on this machine');
  const folder = mkdtempSync(join(tmpdir(), 'callout-redis-'));
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  const args = argumentsFor(config, { port: String(port), bind: '127.0.0.1', dir: folder, ...settings });
  let child: ChildProcess | null = null;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  };
  const start = async (): Promise<void> => {
    child = spawn(program, args, { stdio: 'ignore' });
    await readyAt(url, child).catch(async (error: unknown) => {
      await end('SIGKILL');
      throw error;
    });
  };
  if (running) await start();
  return {
    url,
    ask: (command, ...rest) => withClient(url, (client) => client.call(command, ...rest)),
    kill: () => end('SIGKILL'),
    start,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    stop: async () => {
      await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const argumentsFor = (config: string | undefined, own: Readonly<Record<string, string>>): readonly string[] => {
  const settings = Object.entries(config === undefined ? { ...SAFE, ...own } : own);
  return [...(config === undefined ? [] : [config]), ...settings.flatMap(([name, value]) => [`--${name}`, value])];
};

const withClient = async <T>(url: string, use: (client: Redis) => Promise<T>): Promise<T> => {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await use(client);
  } finally {
    client.disconnect();
  }
};

const readyAt = async (url: string, child: ChildProcess): Promise<void> => {
  for (const deadline = Date.now() + READY_WITHIN_MS; Date.now() < deadline; await sleep(20)) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
    const answer = await withClient(url, (client) => client.ping()).catch(() => null);
    if (answer === 'PONG') return;
  }
  throw new Error(`redis-server was not ready within ${READY_WITHIN_MS} ms`);
};

const freePort = async (): Promise<number> => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('The probe got no port');
  return address.port;
};
