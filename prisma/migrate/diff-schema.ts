import type { DiffTarget, SchemaContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { connectSession } from './connect-session.ts';
import { withSchemaEngine } from './with-schema-engine.ts';

/** What `diff` exits with when there is a difference. */
const DIFFERENT = 2;

/** What to compare the schema with: what migrations come to, or a live database. */
export type DiffBase = Extract<DiffTarget, { tag: 'migrations' }> | 'database';

/**
 * The SQL that leads from `base` to the schema; `undefined` when there is nothing to do. What Prisma's schema language
 * has no words for (extensions, exclusion and partial constraints, triggers) is neither seen nor touched.
 */
export async function diffSchema(base: DiffBase, schemaPath: string, databaseUrl: string): Promise<string | undefined> {
  const files: SchemaContainer[] = [{ path: schemaPath, content: readFileSync(schemaPath, 'utf8') }];
  const client = await connectSession(databaseUrl);
  try {
    const { exitCode, stdout } = await withSchemaEngine({ client, databaseUrl }, {}, (engine) =>
      engine.diff({
        from: base === 'database' ? { tag: 'schemaDatasource', files, configDir: dirname(schemaPath) } : base,
        to: { tag: 'schemaDatamodel', files },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    return exitCode === DIFFERENT ? (stdout ?? '') : undefined;
  } finally {
    await client.end();
  }
}
