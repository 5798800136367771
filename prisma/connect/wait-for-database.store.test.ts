import { once } from 'node:events';
import { connect, createServer, type Server } from 'node:net';
import { freePort } from '../embedded/free-port.ts';
import { cloneTestDatabase, type TestDatabase } from '../testing/clone-test-database.ts';
import { queryOnce } from '../testing/query-once.ts';
import { waitForDatabase } from './wait-for-database.ts';

let database: TestDatabase;
let role: string;

beforeAll(async () => {
  database = await cloneTestDatabase();
  // Roles belong to the whole server, which other test files share.
  role = `limited_${new URL(database.url).pathname.slice(1)}`;
  await queryOnce(database.url, `CREATE ROLE ${role} LOGIN PASSWORD 'limited'`);
});

afterAll(async () => {
  await queryOnce(database.url, `DROP OWNED BY ${role}`);
  await queryOnce(database.url, `DROP ROLE ${role}`);
  await database.drop();
});

function urlWith(changes: Partial<Pick<URL, 'username' | 'password' | 'pathname' | 'port'>>): string {
  return Object.assign(new URL(database.url), changes).href;
}

/** The database under another port, which opens and closes as the test says. */
async function openDoor(port: number): Promise<Server> {
  const { hostname, port: target } = new URL(database.url);
  const door = createServer((visitor) => {
    const server = connect(Number(target), hostname);
    visitor.on('error', () => server.destroy()).pipe(server);
    server.on('error', () => visitor.destroy()).pipe(visitor);
  });
  await once(door.listen(port, '127.0.0.1'), 'listening');
  return door;
}

test('a database that is there is ready at once, without a word', async () => {
  const told: string[] = [];
  await waitForDatabase(database.url, { log: (line) => told.push(line) });
  expect(told).toEqual([]);
});

test('a database that is not there yet is waited for, and that is said once', async () => {
  const port = await freePort();
  const told: string[] = [];
  let door: Promise<Server> | undefined;
  await waitForDatabase(urlWith({ port: String(port) }), {
    log: (line) => {
      told.push(line);
      door ??= openDoor(port);
    },
  });
  (await door)?.close();

  expect(told).toHaveLength(2);
  expect(told.join(' ')).toContain(`127.0.0.1:${port}`);
  expect(told.join(' ')).not.toContain(new URL(database.url).password);
});

test('a server that has no connection to spare is waited for', async () => {
  await queryOnce(database.url, `ALTER ROLE ${role} CONNECTION LIMIT 0`);
  await queryOnce(database.url, `GRANT CREATE ON SCHEMA public TO ${role}`);
  const waiting = waitForDatabase(urlWith({ username: role, password: 'limited' }), {
    log: () => void queryOnce(database.url, `ALTER ROLE ${role} CONNECTION LIMIT -1`),
  });
  await expect(waiting).resolves.toBeUndefined();
  await queryOnce(database.url, `REVOKE CREATE ON SCHEMA public FROM ${role}`);
});

test('waiting ends when it is called off', async () => {
  const reason = new Error('stopping');
  const calledOff = new AbortController();
  const waiting = waitForDatabase(urlWith({ port: String(await freePort()) }), {
    signal: calledOff.signal,
    log: () => calledOff.abort(reason),
  });
  await expect(waiting).rejects.toBe(reason);
});

describe('what waiting would not help is an error that says so:', () => {
  test('a wrong password, and none', async () => {
    await expect(waitForDatabase(urlWith({ password: 'wrong' }))).rejects.toMatchObject({
      reason: 'wrong-credentials',
    });
    await expect(waitForDatabase(urlWith({ password: '' }))).rejects.toMatchObject({ reason: 'wrong-credentials' });
  });

  test('an unknown database', async () => {
    await expect(waitForDatabase(urlWith({ pathname: '/nowhere' }))).rejects.toMatchObject({
      reason: 'no-such-database',
    });
  });

  test('a role that may not create tables', async () => {
    await expect(waitForDatabase(urlWith({ username: role, password: 'limited' }))).rejects.toMatchObject({
      reason: 'missing-rights',
    });
  });

  test('a role that may not create an extension that is missing', async () => {
    const fresh = await cloneTestDatabase();
    await queryOnce(fresh.url, 'DROP EXTENSION IF EXISTS unaccent CASCADE');
    await queryOnce(fresh.url, `GRANT CREATE ON SCHEMA public TO ${role}`);
    const limited = Object.assign(new URL(fresh.url), { username: role, password: 'limited' }).href;

    await expect(waitForDatabase(limited)).rejects.toMatchObject({ reason: 'missing-extension' });
    // By one who may, it is created.
    await waitForDatabase(fresh.url);
    await waitForDatabase(limited);
    await fresh.drop();
  });

  test('no URL at all, which is not repeated', async () => {
    const secret = 'postgresql://me:secret@:x';
    await expect(waitForDatabase(secret)).rejects.toThrow(TypeError);
    await expect(waitForDatabase(secret)).rejects.not.toThrow(/secret/);
  });
});
