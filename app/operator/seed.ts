import { fileURLToPath } from 'node:url';
import type { Pool } from 'pg';
import { importCatalogue } from './import/import-catalogue.ts';
import { importCategories } from './import/import-categories.ts';
import { importCustomers } from './import/import-customers.ts';
import { importExperts } from './import/import-experts.ts';
import type { ImportReport } from './import/report.ts';

export interface SeedReport {
  readonly categories: ImportReport;
  readonly catalogue: ImportReport;
  readonly experts?: ImportReport;
  readonly customers?: ImportReport;
}

/** What an operator has changed since stays as it is. */
const KEEP = { existing: 'keep' } as const;

const fileOf = (name: string): string => fileURLToPath(new URL(`../../prisma/seed/${name}`, import.meta.url));

/** The categories and models that Callout comes with, where they aren't there yet. */
export const seedCatalogue = async (pool: Pool): Promise<SeedReport> => ({
  categories: await importCategories(pool, fileOf('categories.csv'), KEEP),
  catalogue: await importCatalogue(pool, fileOf('catalogue.csv'), KEEP),
});

/** The catalogue, and the experts and customers of the demo city. Done again, it changes nothing. */
export const seedDemoCity = async (pool: Pool): Promise<SeedReport> => ({
  ...(await seedCatalogue(pool)),
  experts: await importExperts(pool, fileOf('demo-city/experts.csv'), KEEP),
  customers: await importCustomers(pool, fileOf('demo-city/customers.csv'), KEEP),
});
