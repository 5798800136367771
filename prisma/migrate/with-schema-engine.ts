import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { Client } from 'pg';
import { connectSession } from './connect-session.ts';
import { createScratchDatabase } from './create-scratch-database.ts';
import { loadSchemaEngine } from './load-schema-engine.ts';
import { migrationAdapter, type MigrationAdapterOptions } from './migration-adapter.ts';

/** Where the engine works: a session, and the address of its server for when it needs a second database there. */
export type EngineSession = { client: Client; databaseUrl: string };

/**
 * Runs `work` with a schema engine in the given session. When the engine asks for a shadow database, in which it plays
 * migrations through to see what they come to, it gets an empty one on the same server, dropped afterwards.
 */
export async function withSchemaEngine<T>(
  { client, databaseUrl }: EngineSession,
  options: MigrationAdapterOptions,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const cleanUps: (() => Promise<void>)[] = [];
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'callout-migration-adapter',
    connect: () => Promise.resolve(migrationAdapter(client, options)),
    connectToShadowDb: async () => {
      const scratch = await createScratchDatabase(databaseUrl);
      cleanUps.unshift(scratch.drop);
      const session = await connectSession(scratch.url);
      cleanUps.unshift(() => session.end());
      return migrationAdapter(session);
    },
  });
  const { SchemaEngine: Engine } = await loadSchemaEngine();
  try {
    const engine = await Engine.new({ datamodels: undefined }, () => undefined, factory);
    const result = await work(engine);
    engine.free();
    return result;
  } finally {
    for (const cleanUp of cleanUps) await cleanUp();
  }
}
