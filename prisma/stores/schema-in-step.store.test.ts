import { checkSchemaIsInStep } from '../migrate/check-schema-is-in-step.ts';
import { SCHEMA_PATH } from '../migrate/own-schema.ts';
import { cloneTestDatabase } from '../testing/clone-test-database.ts';

test('the migrations make exactly what the schema describes', async () => {
  const database = await cloneTestDatabase();
  try {
    expect(await checkSchemaIsInStep({ databaseUrl: database.url, schemaPath: SCHEMA_PATH })).toEqual({ inStep: true });
  } finally {
    await database.drop();
  }
});
