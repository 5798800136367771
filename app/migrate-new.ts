import { createMigration } from '../prisma/migrate/create-migration.ts';

/**
 * `npm run migrate:new -- NAME`: writes the migration that leads from the migrations so far to prisma/schema.prisma.
 * It works on the sources, not on what was built from them.
 */
const [name] = process.argv.slice(2);
if (!name) {
  console.error('Say what the migration is about: npm run migrate:new -- add-spare-parts');
  process.exitCode = 1;
} else {
  const created = await createMigration({
    name,
    migrationsDir: 'prisma/migrations',
    schemaPath: 'prisma/schema.prisma',
  });
  console.log(
    created ? `Wrote ${created.file}. Read it before you commit it.` : 'The migrations already lead to this schema.',
  );
}
