import type { ChatMessage } from '../../core/dialogue/message.ts';
import { ladderKey } from '../../core/notify/ladder.ts';
import { storableJson } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/** What a bubble says now. */
type Wording = Pick<ChatMessage, 'message' | 'state'>;

/** What a work changes of bubbles that were there before it: collected, and written at the end. */
export interface BubbleChanges {
  revise(id: string, wording: Wording): void;
  tap(id: string): void;
  /** The ids of those that say something else now. */
  readonly revised: readonly string[];
  /** The bubble as this work leaves it. */
  asNow<B extends Wording & Pick<ChatMessage, 'id'>>(bubble: B): B;
  flush(): Promise<void>;
}

/**
 * A bubble is what several works have in hand at once: the offer that one expert takes is shown to all the others, who
 * tap it at that moment. So bubbles are locked last, behind the ticket and the expert's day, and in the order of their
 * ids: works that share some wait for each other instead of deadlocking. Whoever notes what became of a message sent
 * (`prisma/flow/settle-send.ts`) keeps to the same order.
 */
export const createBubbleChanges = (context: WorkContext): BubbleChanges => {
  const wordings = new Map<string, Wording>();
  const tapped = new Set<string>();
  return {
    revise: (id, wording) => {
      wordings.set(id, wording);
    },
    tap: (id) => {
      tapped.add(id);
    },
    get revised() {
      return [...wordings.keys()];
    },
    asNow: (bubble) => ({ ...bubble, ...wordings.get(bubble.id) }),
    flush: async () => {
      const ids = [...new Set([...wordings.keys(), ...tapped])];
      if (ids.length === 0) return;
      const changes = ids.map((id) => ({ id, ...wordings.get(id), isTapped: tapped.has(id) }));
      const changed = await writeChanges(context, changes);
      const missing = ids.find((id) => !changed.has(id));
      if (missing !== undefined) throw new Error(`There is no message ${missing} to revise`);
    },
  };
};

interface BubbleChange extends Partial<Wording> {
  readonly id: string;
  readonly isTapped: boolean;
}

/** A tap ends the ladder of its notice. A timer that is being run at this moment is left alone: it sees the tap itself. */
const writeChanges = async (
  { tx, now }: WorkContext,
  changes: readonly BubbleChange[],
): Promise<ReadonlySet<string>> => {
  const rows = await tx.$queryRaw<Array<{ id: string }>>`
    WITH wanted AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${storableJson(changes)}::jsonb)
        AS r (id text, message jsonb, state text, "isTapped" bool)),
    held AS MATERIALIZED (
      SELECT m.id, coalesce(m.notice_id, m.id) AS notice, m.tapped_at IS NULL AS untapped
        FROM chat_message m WHERE m.id IN (SELECT w.id FROM wanted w) ORDER BY m.id FOR NO KEY UPDATE),
    changed AS (
      UPDATE chat_message m
         SET message = coalesce(w.message, m.message), state = coalesce(w.state, m.state),
             tapped_at = CASE WHEN w."isTapped" THEN coalesce(m.tapped_at, to_timestamp(${now}::float8 / 1000))
                              ELSE m.tapped_at END
        FROM held h JOIN wanted w ON w.id = h.id
       WHERE m.id = h.id
      RETURNING m.id),
    over AS (
      DELETE FROM timer WHERE key IN (
        SELECT t.key FROM held h
          JOIN wanted w ON w.id = h.id AND w."isTapped" AND h.untapped
          JOIN timer t ON t.key = ${ladderKey('')} || h.notice
         WHERE t.status = 'waiting' FOR UPDATE OF t SKIP LOCKED))
    SELECT id FROM changed`;
  return new Set(rows.map(({ id }) => id));
};
