import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sharedTestServer } from '../testing/shared-test-server.ts';
import { queryOnce } from '../testing/query-once.ts';
import { applyMigrations } from './apply-migrations.ts';
import { checkSchemaIsInStep } from './check-schema-is-in-step.ts';
import { createMigration } from './create-migration.ts';
import { createScratchDatabase, type ScratchDatabase } from './create-scratch-database.ts';

const HAND_WRITTEN = `
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE UNIQUE INDEX booking_one_open ON booking (expert) WHERE ends IS NULL;
CREATE INDEX booking_lower ON booking (lower(expert));
ALTER TABLE booking ADD CONSTRAINT booking_no_overlap
  EXCLUDE USING gist (expert WITH =, tstzrange(starts, ends) WITH &&);
ALTER TABLE booking ADD CONSTRAINT booking_order CHECK (starts < ends);
CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no; never'; END; $$;
CREATE TRIGGER booking_kept BEFORE DELETE ON booking FOR EACH ROW EXECUTE FUNCTION refuse();
`;

let folder: string;
let schemaPath: string;
let migrationsDir: string;
let database: ScratchDatabase;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'callout-schema-'));
  schemaPath = join(folder, 'schema.prisma');
  migrationsDir = join(folder, 'migrations');
  database = await createScratchDatabase(await sharedTestServer());
  writeSchema();
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true, force: true });
});

function writeSchema(moreFields = ''): void {
  writeFileSync(
    schemaPath,
    `datasource db {
  provider = "postgresql"
}

model Booking {
  id     Int       @id @default(autoincrement())
  expert String
  starts DateTime  @db.Timestamptz(3)
  ends   DateTime? @db.Timestamptz(3)
  ${moreFields}

  @@map("booking")
}
`,
  );
}

const create = (name: string, allowEmpty = false) =>
  createMigration({ name, migrationsDir, schemaPath, databaseUrl: database.url, allowEmpty });
const apply = () => applyMigrations({ databaseUrl: database.url, migrationsDir });
const check = () => checkSchemaIsInStep({ databaseUrl: database.url, schemaPath });

test('a schema becomes a migration, applied it is in step, and there is nothing more to do', async () => {
  expect(await check()).toMatchObject({ inStep: false });

  const created = await create('First: bookings!');
  expect(created?.file).toMatch(/migrations\/\d{14}_first_bookings\/migration\.sql$/);
  await apply();

  expect(await check()).toEqual({ inStep: true });
  expect(await create('Nothing')).toBeUndefined();
});

test('what was written by hand survives the migrations after it', async () => {
  const created = await create('first');
  writeFileSync(created?.file ?? '', `${readFileSync(created?.file ?? '', 'utf8')}${HAND_WRITTEN}`);
  await apply();
  expect(await check()).toEqual({ inStep: true });

  writeSchema('note String?');
  const next = await create('a note');
  expect(readFileSync(next?.file ?? '', 'utf8')).toBe(
    '-- AlterTable\nALTER TABLE "booking" ADD COLUMN     "note" TEXT;\n',
  );
  await apply();

  await queryOnce(database.url, `INSERT INTO booking (expert, starts, ends) VALUES ('a', '2026-01-01', '2026-01-03')`);
  await expect(
    queryOnce(database.url, `INSERT INTO booking (expert, starts, ends) VALUES ('a', '2026-01-02', '2026-01-04')`),
  ).rejects.toMatchObject({ code: '23P01' });
});

test('a schema edited without a migration is out of step, and the check says by what', async () => {
  await create('first');
  await apply();
  writeSchema('note String?');

  expect(await check()).toMatchObject({ inStep: false, missingSql: expect.stringContaining('"note"') as string });
});

test('a migration to be written by hand may begin empty, and comes after all others', async () => {
  await create('first');
  await create('by hand', true);
  await create('by hand as well', true);

  const names = readdirSync(migrationsDir).filter((name) => name !== 'migration_lock.toml');
  expect(names.map((name) => name.replace(/^\d+_/, ''))).toEqual(['first', 'by_hand', 'by_hand_as_well']);
});

test('without a server of its own it uses a throw-away one', async () => {
  const created = await createMigration({ name: 'first', migrationsDir, schemaPath });
  expect(readFileSync(created?.file ?? '', 'utf8')).toContain('CREATE TABLE "booking"');
});
