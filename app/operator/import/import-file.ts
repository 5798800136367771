import type { Pool } from 'pg';
import { importCatalogue } from './import-catalogue.ts';
import { importCategories } from './import-categories.ts';
import { importCustomers } from './import-customers.ts';
import { importExperts } from './import-experts.ts';
import type { ImportReport } from './report.ts';

const IMPORTS = {
  customers: importCustomers,
  experts: importExperts,
  catalogue: importCatalogue,
  categories: importCategories,
};

export const importFile = (pool: Pool, what: keyof typeof IMPORTS, file: string): Promise<ImportReport> =>
  IMPORTS[what](pool, file);
