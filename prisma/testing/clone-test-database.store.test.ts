import { Client } from 'pg';
import { cloneTestDatabase } from './clone-test-database.ts';

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('every test file gets a migrated database of its own', async () => {
  const [one, other] = await Promise.all([cloneTestDatabase(), cloneTestDatabase()]);
  await query(one.url, `CREATE TABLE only_here ()`);

  expect(await query(one.url, `SELECT to_regclass('policy')::text AS name`)).toEqual([{ name: 'policy' }]);
  expect(await query(other.url, `SELECT to_regclass('only_here') AS name`)).toEqual([{ name: null }]);

  await Promise.all([one.drop(), other.drop()]);
});

test('a dropped test database is gone even when somebody is still connected', async () => {
  const database = await cloneTestDatabase();
  const client = new Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();

  await database.drop();

  await expect(query(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
});
