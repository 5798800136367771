import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../prisma/embedded/start-embedded-postgres.ts';
import { applyMigrations } from '../../prisma/migrate/apply-migrations.ts';
import { MIGRATIONS_DIR } from '../../prisma/migrate/own-schema.ts';
import { operatorOn } from '../../test/run-operator.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'callout-beside-'));
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
});

const runBeside = async (...args: string[]) => {
  const operator = operatorOn('', { DATA_DIR: dataDir });
  try {
    return await operator.run<{ ok?: boolean; value?: string }>(...args);
  } finally {
    operator.close();
  }
};

describe('without DATABASE_URL', () => {
  test('the command works beside the server that runs, even one that is only being set up', async () => {
    const server = await startEmbeddedPostgres({ dataDir, durable: false });
    const asked = runBeside('health');
    await applyMigrations({ databaseUrl: server.url, migrationsDir: MIGRATIONS_DIR });
    expect(await asked).toMatchObject({ exitCode: 0, answer: { ok: true } });
    expect(server.pid).toBeGreaterThan(0);
    await server.stop();
  });

  test('the command starts the server for itself where none runs, and stops it', async () => {
    expect(await runBeside('policies', 'set', 'offers.fanout', '5')).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(await runBeside('policies', 'history', 'offers.fanout')).toMatchObject({ answer: [{ value: '5' }] });
  });
});
