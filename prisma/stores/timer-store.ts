import { ladderKey } from '../../core/notify/ladder.ts';
import { seconds, type Duration, type Instant } from '../../core/kernel/instant.ts';
import type { TimerAction, TimerStore } from '../../core/ports/timer-store.ts';
import { storableJson } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

interface TimerRow {
  readonly key: string;
  readonly ticketId: string | null;
  readonly dueAt: Instant;
  readonly action: TimerAction;
}

export interface BufferedTimerStore extends TimerStore {
  flush(): Promise<void>;
}

/**
 * Collects what a work wants of its timers and writes it at the end: the last word per key, keys in order, so that two
 * works on the same timers wait for each other instead of deadlocking.
 */
export const createTimerStore = ({ tx, cause, now }: WorkContext): BufferedTimerStore => {
  /** null: cancelled. */
  const wanted = new Map<string, TimerRow | null>();
  const prefixes: Array<{ readonly ticketId: string; readonly prefix: string }> = [];
  return {
    set: (key, ticketId, dueAt, action) => {
      wanted.set(key, { key, ticketId, dueAt, action });
      return Promise.resolve();
    },
    cancel: (key) => {
      wanted.set(key, null);
      return Promise.resolve();
    },
    waiting: async (key) => {
      const own = wanted.get(key);
      if (own !== undefined) return own && { dueAt: own.dueAt, action: own.action };
      const row = await tx.timer.findFirst({ where: { key, status: 'waiting' } });
      if (!row || prefixes.some(({ ticketId, prefix }) => ticketId === row.ticketId && key.startsWith(prefix)))
        return null;
      return { dueAt: row.dueAt.getTime(), action: row.action as unknown as TimerAction };
    },
    cancelOf: (ticketId, prefix) => {
      prefixes.push({ ticketId, prefix });
      for (const [key, row] of wanted) if (row?.ticketId === ticketId && isMeant(key, prefix)) wanted.set(key, null);
      return Promise.resolve();
    },
    flush: async () => {
      const keys = [...wanted.keys()].toSorted();
      const set = keys.flatMap((key) => wanted.get(key) ?? []);
      await removeTimers(
        tx,
        prefixes,
        keys.filter((key) => wanted.get(key) === null),
      );
      if (set.length > 0) await writeTimers(tx, cause.traceId, set, now);
    },
  };
};

/** What was said about a ticket is looked after until it is known to have arrived, also when the ticket is over. */
const LADDERS = ladderKey('');

const isMeant = (key: string, prefix: string): boolean =>
  key.startsWith(prefix) && (prefix !== '' || !key.startsWith(LADDERS));

const removeTimers = async (
  tx: Transaction,
  prefixes: ReadonlyArray<{ readonly ticketId: string; readonly prefix: string }>,
  keys: readonly string[],
): Promise<void> => {
  if (prefixes.length === 0 && keys.length === 0) return;
  await tx.$executeRaw`
    DELETE FROM timer WHERE key IN (
      SELECT t.key FROM timer t
       WHERE t.status = 'waiting'
         AND (t.key = ANY(${[...keys]}::text[])
              OR EXISTS (SELECT 1 FROM jsonb_to_recordset(${storableJson(prefixes)}::jsonb) AS p ("ticketId" uuid, prefix text)
                          WHERE p."ticketId" = t.ticket_id AND starts_with(t.key, p.prefix)
                            AND (p.prefix <> '' OR NOT starts_with(t.key, ${LADDERS}))))
       ORDER BY t.key FOR UPDATE)`;
};

/** Whoever dispatches timers looks every second by himself: only what is due before that need wake him. */
const SOON: Duration = seconds(1);

const writeTimers = async (
  tx: Transaction,
  traceId: string,
  rows: readonly TimerRow[],
  now: Instant,
): Promise<void> => {
  await tx.$executeRaw`
    WITH added AS (
      INSERT INTO timer (key, ticket_id, due_at, action, trace_id)
      SELECT r.key, r."ticketId", to_timestamp(r."dueAt" / 1000), r.action, ${traceId}
        FROM jsonb_to_recordset(${storableJson(rows)}::jsonb)
               AS r (key text, "ticketId" uuid, "dueAt" float8, action jsonb)
       ORDER BY r.key
      ON CONFLICT (key) DO UPDATE
         SET ticket_id = excluded.ticket_id, due_at = excluded.due_at, action = excluded.action,
             trace_id = excluded.trace_id, status = 'waiting', attempts = 0, next_attempt_at = NULL, handed_at = NULL,
             error = NULL)
    SELECT pg_notify('callout', 'timers') WHERE ${rows.some(({ dueAt }) => dueAt <= now + SOON)}`;
};
