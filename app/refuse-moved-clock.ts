import type { Pool } from 'pg';
import { businessClockOffset } from '../prisma/stores/business-clock.ts';
import { ConfigError } from './channels/read-variables.ts';

/** What a sandbox has played with is no place for real people: every work on it would be refused one by one. */
export const refuseMovedClock = async (pool: Pool): Promise<void> => {
  if ((await businessClockOffset(pool)) === 0) return;
  throw new ConfigError(
    'A sandbox has moved the business clock of this database, and people behind a real token live in real time: ' +
      'give them a database of their own (DATABASE_URL, or another DATA_DIR).',
  );
};
