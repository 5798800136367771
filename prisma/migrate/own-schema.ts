import { fileURLToPath } from 'node:url';

/** This release's migrations and schema; the build puts both beside the compiled code. */
export const MIGRATIONS_DIR = fileURLToPath(new URL('../migrations', import.meta.url));
export const SCHEMA_PATH = fileURLToPath(new URL('../schema.prisma', import.meta.url));
