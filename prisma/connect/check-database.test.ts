import { checkVersion } from './check-database.ts';
import { DatabaseUnusable } from './database-unusable.ts';

const address = { place: 'db:5432', database: 'callout', role: 'callout' };

test('PostgreSQL 14 is the oldest that will do', () => {
  expect(() => checkVersion({ version: 130_022, versionText: '13.22' }, address)).toThrow(DatabaseUnusable);
  expect(() => checkVersion({ version: 140_000, versionText: '14.0' }, address)).not.toThrow();
});
