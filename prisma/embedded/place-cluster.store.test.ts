import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { queryOnce } from '../testing/query-once.ts';
import { startOwnerProcess } from '../testing/start-owner-process.ts';
import { findPostgresPackage } from './postgres-package.ts';
import { preparePostgresBinaries } from './prepare-postgres-binaries.ts';
import { canEnter, chooseServerAccount } from './server-account.ts';
import { startEmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
let home: string;
let toRemove: string[];

beforeEach(() => {
  // As mkdtemp makes it: nobody but its owner may enter.
  home = mkdtempSync(join(tmpdir(), 'callout-closed-'));
  toRemove = [home];
});

afterEach(() => {
  for (const path of toRemove) rmSync(path, { recursive: true, force: true });
});

/** Remembers where the cluster really lies, for the end of the test. */
function clusterOf(dataDir: string): string {
  const cluster = realpathSync(join(dataDir, 'postgres'));
  toRemove.push(cluster);
  return cluster;
}

test('a DATA_DIR that others may not enter works, for root by way of a place that they may', async () => {
  const dataDir = join(home, 'data');
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  const cluster = clusterOf(dataDir);
  await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(lstatSync(join(dataDir, 'postgres')).isSymbolicLink()).toBe(isRoot);
  expect(cluster.startsWith(home)).toBe(!isRoot);

  const second = await startEmbeddedPostgres({ dataDir, durable: false });
  expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  expect(realpathSync(join(dataDir, 'postgres'))).toBe(cluster);
  await second.stop();
});

test('a DATA_DIR that is closed to others later on keeps its data', async () => {
  chmodSync(home, 0o755);
  const dataDir = join(home, 'data');
  const first = await startEmbeddedPostgres({ dataDir, durable: false });
  await queryOnce(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  chmodSync(home, 0o700);

  const second = await startEmbeddedPostgres({ dataDir, durable: false });
  clusterOf(dataDir);
  expect(await queryOnce(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await second.stop();
});

test('a database whose place is gone is not silently replaced by an empty one', async () => {
  const elsewhere = join(home, 'elsewhere');
  const dataDir = join(home, 'data');
  mkdirSync(dataDir);
  symlinkSync(elsewhere, join(dataDir, 'postgres'));

  await expect(startEmbeddedPostgres({ dataDir, durable: false })).rejects.toThrow(elsewhere);
});

test('programs that were installed without their links, where nobody else can read, are completed or copied', () => {
  const installed = findPostgresPackage();
  const directory = join(home, 'native');
  const links = new Set(installed.links.map(({ path }) => join(installed.directory, path)));
  cpSync(installed.directory, directory, { recursive: true, filter: (source) => !links.has(source) });
  const account = chooseServerAccount(join(home, 'none'));
  const told: string[] = [];

  const version = `test-${process.pid}`;
  const binDir = preparePostgresBinaries(account, home, (line) => told.push(line), {
    ...installed,
    directory,
    version,
  });
  toRemove.push(...(isRoot ? [dirname(binDir)] : []));

  expect(told).toHaveLength(isRoot ? 1 : 0);
  expect(binDir.startsWith(home)).toBe(!isRoot);
  expect(statSync(join(binDir, 'initdb')).mode & 0o555).toBe(0o555);
});

test('an ordinary user runs the server as himself', async () => {
  const nobody = isRoot ? chooseServerAccount(join(home, 'none')) : undefined;
  // Where the checkout itself is closed to others there is no ordinary user who could run it.
  const account = nobody && canEnter(join(process.cwd(), 'dist'), nobody) ? nobody : undefined;
  chmodSync(home, 0o777);
  const dataDir = join(home, 'data');
  const owner = await startOwnerProcess({ dataDir, ...(account && { uid: account.uid, gid: account.gid }) });
  clusterOf(dataDir);

  expect(statSync(join(dataDir, 'postgres.owner')).uid).toBe(account?.uid ?? process.getuid?.());
  expect(statSync(`/proc/${owner.serverPid}`).uid).toBe(account?.uid ?? nobody?.uid ?? process.getuid?.());
  const ended = new Promise((resolve) => owner.process.once('exit', resolve));
  owner.process.kill('SIGTERM');
  expect(await ended).toBe(0);
});
