import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { queryOnce } from '../testing/query-once.ts';
import { startOwnerProcess } from '../testing/start-owner-process.ts';
import { DataDirInUse } from './claim-data-dir.ts';
import { identifyProcess } from './process-identity.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

let home: string;
let dataDir: string;
const running: EmbeddedPostgres[] = [];

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'callout-embedded-'));
  // Others may pass through: what happens where they may not is another file's subject.
  chmodSync(home, 0o755);
  dataDir = join(home, 'data');
  mkdirSync(dataDir, { mode: 0o755 });
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()));
  rmSync(home, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, durable: false });
  running.push(server);
  return server;
}

async function untilGone(pid: number): Promise<void> {
  for (let waited = 0; identifyProcess(pid) !== undefined; waited += 20) {
    if (waited > 20_000) throw new Error(`Process ${pid} is still there.`);
    await sleep(20);
  }
}

describe('a first start', () => {
  test('makes a database that keeps its promises: checksums, UTF-8, UTC, durable commits', async () => {
    const server = await startEmbeddedPostgres({ dataDir });
    running.push(server);

    const names = ['data_checksums', 'server_encoding', 'TimeZone', 'fsync', 'synchronous_commit', 'listen_addresses'];
    const settings = await queryOnce<{ value: string }>(
      server.url,
      `SELECT current_setting(name) AS value FROM unnest('{${names.join(',')}}'::text[]) AS name`,
    );
    expect(settings.map(({ value }) => value)).toEqual(['on', 'UTF8', 'UTC', 'on', 'on', '127.0.0.1']);
  });

  test('knows the letters of other scripts, in fuzzy search too', async () => {
    const { url } = await start();
    await queryOnce(url, 'CREATE EXTENSION pg_trgm');
    const [row] = await queryOnce(url, `SELECT lower('ÜBER ХОЛОД') AS lower, similarity('холод', 'холод') AS same`);
    expect(row).toEqual({ lower: 'über холод', same: 1 });
  });

  test('keeps a password that only its owner can read and that the server insists on', async () => {
    const { url } = await start();
    expect(statSync(join(dataDir, 'postgres.password')).mode & 0o777).toBe(0o600);

    const guess = new URL(url);
    guess.password = 'callout';
    await expect(queryOnce(guess.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  });
});

describe('a later start', () => {
  test('finds what was there', async () => {
    const first = await start();
    await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();

    const second = await start();
    expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('is not stopped by a pid file whose pid belongs to another program by now', async () => {
    const first = await start();
    await first.stop();
    const clusterDir = join(dataDir, 'postgres');
    writeFileSync(
      join(clusterDir, 'postmaster.pid'),
      `${process.ppid}\n${clusterDir}\n1\n5432\n\n127.0.0.1\n\nready   \n`,
    );

    const second = await start();
    expect(await queryOnce(second.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  test('takes over from an owner that died, and from one whose pid another program has', async () => {
    writeFileSync(
      join(dataDir, 'postgres.owner'),
      JSON.stringify({ pid: process.ppid, identity: 'an earlier process' }),
    );
    await (await start()).stop();
    // A power cut can leave the file empty.
    writeFileSync(join(dataDir, 'postgres.owner'), '');
    const { url } = await start();
    expect(await queryOnce(url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('a DATA_DIR in use', () => {
  test('is refused with the pid of the Callout that has it', async () => {
    const owner = await startOwnerProcess({ dataDir });
    const refusal = start();

    await expect(refusal).rejects.toBeInstanceOf(DataDirInUse);
    await expect(refusal).rejects.toMatchObject({ ownerPid: owner.process.pid });
    expect(await queryOnce(owner.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    owner.process.kill('SIGKILL');
    await untilGone(owner.serverPid);
  });

  test('goes to one of several that start at the same moment, a stale lock in their way', async () => {
    writeFileSync(
      join(dataDir, 'postgres.owner'),
      JSON.stringify({ pid: process.ppid, identity: 'an earlier process' }),
    );
    const outcomes = await Promise.allSettled([1, 2, 3, 4].map(() => startOwnerProcess({ dataDir })));
    const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const losers = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [String(outcome.reason)] : []));

    expect(winners).toHaveLength(1);
    expect(losers.filter((reason) => reason.includes('DataDirInUse'))).toHaveLength(3);
    for (const winner of winners) {
      winner.process.kill('SIGTERM');
      await once(winner.process, 'exit');
    }
  });
});

describe('the end of the process', () => {
  test('by SIGTERM stops the server first', async () => {
    const owner = await startOwnerProcess({ dataDir });
    owner.process.kill('SIGTERM');
    await once(owner.process, 'exit');
    expect(identifyProcess(owner.serverPid)).toBeUndefined();
  });

  test('by kill -9 takes the server along, and nothing committed is lost', async () => {
    const owner = await startOwnerProcess({ dataDir });
    await queryOnce(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    owner.process.kill('SIGKILL');
    await untilGone(owner.serverPid);

    const next = await start();
    expect(await queryOnce(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  test('by kill -9 does not keep the next one waiting for the orphan', async () => {
    const owner = await startOwnerProcess({ dataDir });
    await queryOnce(owner.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
    const died = once(owner.process, 'exit');
    // Frozen, the server cannot follow its owner by itself.
    process.kill(owner.serverPid, 'SIGSTOP');
    owner.process.kill('SIGKILL');
    await died;
    setTimeout(() => process.kill(owner.serverPid, 'SIGCONT'), 300);

    const next = await start();
    expect(identifyProcess(owner.serverPid)).toBeUndefined();
    expect(await queryOnce(next.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });
});

test('a server that is killed comes back on the same port', async () => {
  const server = await start();
  await queryOnce(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  const killed = server.pid;
  server.kill();
  await untilGone(killed);
  while (server.pid === killed) await sleep(10);

  expect(await queryOnce(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});
