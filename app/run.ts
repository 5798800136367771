import type { Logger } from 'pino';
import { QueueUnusable } from '../jobs/queue/queue-unusable.ts';
import { DatabaseUnusable } from '../prisma/connect/database-unusable.ts';
import { DataDirInUse } from '../prisma/embedded/claim-data-dir.ts';
import { MigrationError } from '../prisma/migrate/migration-error.ts';
import { ConfigError } from './channels/read-variables.ts';
import { type Config, readConfig } from './config.ts';
import { createLog, hideSecrets } from './create-log.ts';

/** What an operator can mend: said in words, without a stack that says nothing to them. */
const MENDABLE = [ConfigError, DatabaseUnusable, DataDirInUse, MigrationError, QueueUnusable];

/** Runs an entry point: configuration first, and plain words on the way out where it can't start. */
export const run = async (name: string, start: (config: Config, log: Logger) => Promise<void>): Promise<void> => {
  process.title = `callout-${name}`;
  try {
    const config = readConfig(process.env);
    await start(config, createLog(config.logLevel, name));
  } catch (error) {
    const known = MENDABLE.some((kind) => error instanceof kind);
    const words = error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error);
    process.stderr.write(`${hideSecrets(words)}\n`);
    process.exit(1);
  }
};
