import { diffSchema } from './diff-schema.ts';

export type SchemaCheck = { inStep: true } | { inStep: false; missingSql: string };

/** Whether a migrated database is what the schema says, and if not, the SQL that a new migration would hold. */
export async function checkSchemaIsInStep(options: { databaseUrl: string; schemaPath: string }): Promise<SchemaCheck> {
  const missingSql = await diffSchema('database', options.schemaPath, options.databaseUrl);
  return missingSql === undefined ? { inStep: true } : { inStep: false, missingSql };
}
