import { jest } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sharedTestServer } from '../testing/shared-test-server.ts';
import { lead } from './lead.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Node on this version runs no TypeScript, so the process runs the built copy: `npm test` builds before it tests. */
const startLeader = async (connectionString: string, name: string): Promise<ChildProcess> => {
  const program = `
    import { lead } from ${JSON.stringify(pathToFileURL(`${process.cwd()}/dist/prisma/flow/lead.js`).href)};
    const start = () => { console.log('leads'); return { stop: () => Promise.resolve() }; };
    lead(${JSON.stringify({ connectionString })}, ${JSON.stringify(name)}, start, { warn: () => undefined });
  `;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(createInterface({ input: child.stdout }), 'line');
  return child;
};

test.each(['SIGSTOP', 'SIGKILL'] as const)(
  'a leader that meets a %s hands over by itself',
  async (signal) => {
    const url = await sharedTestServer();
    const name = `test ${signal}`;
    const leader = await startLeader(url, name);
    const start = jest.fn(() => ({ stop: () => Promise.resolve() }));
    const second = lead({ connectionString: url }, name, start, log);
    leader.kill(signal);
    while (start.mock.calls.length === 0) await sleep(100);
    expect(start).toHaveBeenCalledTimes(1);
    leader.kill('SIGKILL');
    await second.stop();
  },
  30_000,
);
