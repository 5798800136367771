import { type ClientBase, DatabaseError } from 'pg';
import type { Migration } from './read-migrations.ts';

const NO_SUCH_TABLE = '42P01';

/** A row of the engine's table `_prisma_migrations` that wasn't taken back. */
export type HistoryEntry = { name: string; checksum: string; isFinished: boolean };

/** How a database's history stands to the migrations of this release. */
export type HistoryComparison = {
  unapplied: string[];
  /** Begun, and not finished: failed, or the process was killed. Nothing of them is in the database. */
  unfinished: string[];
  /** Applied, and changed on disk since. */
  edited: string[];
  /** Applied by a newer release. */
  unknown: string[];
};

/** Empty for a database that no migration was ever applied to. */
export async function readHistory(client: ClientBase): Promise<HistoryEntry[]> {
  try {
    const { rows } = await client.query<HistoryEntry>(
      `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS "isFinished"
         FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
    );
    return rows;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === NO_SUCH_TABLE) return [];
    throw error;
  }
}

export function compareHistory(migrations: readonly Migration[], history: readonly HistoryEntry[]): HistoryComparison {
  const finished = new Map(history.filter((entry) => entry.isFinished).map((entry) => [entry.name, entry.checksum]));
  const known = new Set(migrations.map(({ name }) => name));
  return {
    unapplied: migrations.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    unfinished: history.filter((entry) => !entry.isFinished).map(({ name }) => name),
    edited: migrations
      .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
      .map(({ name }) => name),
    unknown: [...finished.keys()].filter((name) => !known.has(name)),
  };
}
