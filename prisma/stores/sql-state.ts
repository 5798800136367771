import { LostRace } from '../../core/ports/lost-race.ts';
import { Prisma } from '../generated/client.ts';

/**
 * exclusion violation (double booking) · unique violation (the same thing added twice at once) · serialization
 * failure · deadlock: each means that another work was quicker, and that this one may decide anew.
 */
const RACES: ReadonlySet<string> = new Set(['23P01', '23505', '40001', '40P01']);

/** PostgreSQL's five characters for what went wrong, or null where the error isn't PostgreSQL's. */
export const sqlStateOf = (error: unknown): string | null => {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return null;
  const { driverAdapterError } = (error.meta ?? {}) as { driverAdapterError?: { cause?: { originalCode?: string } } };
  return driverAdapterError?.cause?.originalCode ?? null;
};

export const isLostRace = (error: unknown): boolean => error instanceof LostRace || RACES.has(sqlStateOf(error) ?? '');
