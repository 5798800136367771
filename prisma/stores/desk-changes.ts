import type { DeskLine } from '../../core/desk/pages/desk-page.ts';
import { storableJson } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/** What a unit of work changes at the desk: collected, and written at the end. */
export interface DeskChanges {
  /** The page of this key no longer shows the truth. */
  touch(pageKey: string): void;
  add(line: DeskLine): void;
  /** Writes the lines that were added, so that the work itself can read them. */
  flushLines(): Promise<void>;
  flush(): Promise<void>;
}

export const createDeskChanges = (context: WorkContext): DeskChanges => {
  const touched = new Set<string>();
  const added: DeskLine[] = [];
  const write = async (keys: readonly string[]): Promise<void> => {
    const lines = added.splice(0);
    if (lines.length > 0 || keys.length > 0) await writeChanges(context, lines, keys);
  };
  return {
    touch: (pageKey) => {
      touched.add(pageKey);
    },
    add: (line) => {
      added.push(line);
      // What stands at the desk already gives nothing to show; what becomes of it will.
      if (line.writtenAt === null) touched.add(line.pageKey);
    },
    flushLines: () => write([]),
    flush: () => write([...touched].toSorted()),
  };
};

/**
 * In one statement, since somebody's answer waits for it. A line that is told again under its own id is there already.
 *
 * Pages are touched in the order of their keys, so that works that share some wait for each other instead of
 * deadlocking. Only a page that has become stale by this wakes somebody: the others are on somebody's list already, and
 * a notification is not free, since PostgreSQL lets those who commit one through one by one.
 *
 * Somebody's own overview is touched by what they did at the desk, and by nothing else: it was opened.
 */
const writeChanges = async (
  { tx, cause }: WorkContext,
  lines: readonly DeskLine[],
  keys: readonly string[],
): Promise<void> => {
  await tx.$executeRaw`
    WITH clock AS MATERIALIZED (SELECT clock_timestamp()::timestamptz(3) AS now),
    told AS (
      INSERT INTO desk_line (id, page_key, kind, who, text, at, place, ref, posted_ref, message_id)
      SELECT r.id, r."pageKey", r.kind, r.who, r.text, to_timestamp(r.at / 1000), r."writtenAt"->>'place',
             r."writtenAt"->>'ref', r."writtenAt"->>'ref', r."messageId"
        FROM ROWS FROM (jsonb_to_recordset(${storableJson(lines)}::jsonb) AS (
               id text, "pageKey" text, kind text, who text, text text, at float8, "writtenAt" jsonb, "messageId" text))
             WITH ORDINALITY AS r (id, "pageKey", kind, who, text, at, "writtenAt", "messageId", place)
       ORDER BY r.place
      ON CONFLICT (id) DO NOTHING),
    touched AS (
      INSERT INTO desk_page AS p (key, stale_since, opened_at)
      SELECT k.key, clock.now, CASE WHEN ${cause.inboxId !== null} AND starts_with(k.key, 'home:') THEN clock.now END
        FROM unnest(${[...keys]}::text[]) AS k (key), clock
       ORDER BY k.key
      ON CONFLICT (key) DO UPDATE
         SET wanted = p.wanted + 1, stale_since = coalesce(p.stale_since, excluded.stale_since),
             opened_at = coalesce(excluded.opened_at, p.opened_at)
      RETURNING p.stale_since = (SELECT now FROM clock) AS is_news)
    SELECT pg_notify('callout', 'desk') WHERE EXISTS (SELECT FROM touched WHERE is_news)`;
};
