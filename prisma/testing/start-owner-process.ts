import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

const announcement = z.object({ url: z.string(), port: z.int(), pid: z.int() });

/** A process of its own with an embedded server, for tests that end it in unfriendly ways. */
export type OwnerProcess = { process: ChildProcess; url: string; port: number; serverPid: number };

export type OwnerProcessOptions = { dataDir: string; uid?: number; gid?: number };

/**
 * Node on this version runs no TypeScript, so the process runs the built copy: `npm test` builds before it tests.
 * Rejects with what the process wrote when it ends without a server.
 */
export async function startOwnerProcess({ dataDir, ...account }: OwnerProcessOptions): Promise<OwnerProcess> {
  const module = pathToFileURL(`${process.cwd()}/dist/prisma/embedded/start-embedded-postgres.js`).href;
  const program = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)}, durable: false });
    process.on('SIGTERM', () => server.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
    console.log(JSON.stringify({ url: server.url, port: server.port, pid: server.pid }));
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    ...account,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk.toString()));
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    new Promise<string>((resolve) => lines.once('line', resolve)),
    once(child, 'close').then(() => undefined),
  ]);
  if (line === undefined) throw new Error(complaints.join(''));
  const { url, port, pid } = announcement.parse(JSON.parse(line));
  return { process: child, url, port, serverPid: pid };
}
