// Writes the Prisma client to prisma/generated when the schema or Prisma's version changed since the last time.
// It works without a network: `prisma generate` insists on a schema engine binary but never runs it, so any existing
// file does; migrations are applied by the WebAssembly engine instead (see docs/adr/0003).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const schemaFile = join(root, 'prisma/schema.prisma');
const stampFile = join(root, 'prisma/generated/.generated-from');

/** Returns whether the client was written anew. Throws with Prisma's own words when the schema is wrong. */
export function generatePrismaClient() {
  if (!existsSync(schemaFile)) return false;
  const require = createRequire(import.meta.url);
  const prismaManifest = require.resolve('prisma/package.json');
  const { version, bin } = require(prismaManifest);
  const stamp = createHash('sha256').update(version).update(readFileSync(schemaFile)).digest('hex');
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;

  const cli = join(dirname(prismaManifest), bin.prisma);
  const run = spawnSync(process.execPath, [cli, 'generate', '--schema', schemaFile, '--no-hints'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stampFile, stamp);
  return true;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    if (generatePrismaClient()) console.log('Prisma client generated.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
