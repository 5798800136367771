import { checkSchemaIsInStep } from './migrate/check-schema-is-in-step.ts';
import { SCHEMA_PATH } from './migrate/own-schema.ts';
import { cloneTestDatabase } from './testing/clone-test-database.ts';

test('the migrations lead to the schema: whoever edits it also runs `npm run migrate:new -- NAME`', async () => {
  const database = await cloneTestDatabase();
  expect(await checkSchemaIsInStep({ databaseUrl: database.url, schemaPath: SCHEMA_PATH })).toEqual({ inStep: true });
  await database.drop();
});
