import { Client } from 'pg';
import { cloneTestDatabase } from './clone-test-database.ts';
import { queryOnce } from './query-once.ts';

test('every test file gets a migrated database of its own', async () => {
  const [one, other] = await Promise.all([cloneTestDatabase(), cloneTestDatabase()]);
  await queryOnce(one.url, `CREATE TABLE only_here ()`);

  expect(await queryOnce(one.url, `SELECT to_regclass('policy')::text AS name`)).toEqual([{ name: 'policy' }]);
  expect(await queryOnce(other.url, `SELECT to_regclass('only_here') AS name`)).toEqual([{ name: null }]);

  await Promise.all([one.drop(), other.drop()]);
});

test('a dropped test database is gone even when somebody is still connected', async () => {
  const database = await cloneTestDatabase();
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();

  await database.drop();

  await expect(queryOnce(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});
