import { CHANNELS } from '../core/people/channel.ts';
import { checkSchemaIsInStep } from './migrate/check-schema-is-in-step.ts';
import { SCHEMA_PATH } from './migrate/own-schema.ts';
import { cloneTestDatabase, type TestDatabase } from './testing/clone-test-database.ts';
import { queryOnce } from './testing/query-once.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneTestDatabase();
});
afterAll(() => database.drop());

test('the migrations lead to the schema: whoever edits it also runs `npm run migrate:new -- NAME`', async () => {
  expect(await checkSchemaIsInStep({ databaseUrl: database.url, schemaPath: SCHEMA_PATH })).toEqual({ inStep: true });
});

test('a contact point may be on each channel that there is, and on no other', async () => {
  const [row] = await queryOnce<{ rule: string }>(
    database.url,
    `SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = 'contact_point_channel_check'`,
  );
  const allowed = [...(row?.rule.matchAll(/'(\w+)'/g) ?? [])].flatMap(([, channel]) => channel ?? []);
  expect(allowed.toSorted()).toEqual(CHANNELS.toSorted());
});
