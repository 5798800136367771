import type { Conversation } from '../../core/dialogue/conversation.ts';
import type { ChatStore } from '../../core/ports/chat-store.ts';
import { storableJson } from './storable.ts';
import type { Transaction, WorkContext } from './transaction.ts';

export const createConversations = ({ tx }: WorkContext): Pick<ChatStore, 'conversation' | 'saveConversation'> => ({
  conversation: async (personId) => {
    const known = await lock(tx, personId);
    if (known) return known;
    // Two first messages at once: one adds the row, the other waits for it here and locks it after.
    await tx.$executeRaw`
      INSERT INTO conversation (person_id, updated_at) VALUES (${personId}::uuid, now()) ON CONFLICT DO NOTHING`;
    const added = await lock(tx, personId);
    if (!added) throw new Error(`The conversation of ${personId} vanished`);
    return added;
  },
  saveConversation: async ({ personId, frame, role, takenOver, waitingSince }) => {
    await tx.$executeRaw`
      INSERT INTO conversation (person_id, frame, role, taken_over, waiting_since, updated_at)
      VALUES (${personId}::uuid, ${documentOf(frame)}::jsonb, ${role}, ${documentOf(takenOver)}::jsonb,
              to_timestamp(${waitingSince}::float8 / 1000), now())
      ON CONFLICT (person_id) DO UPDATE
         SET frame = excluded.frame, role = excluded.role, taken_over = excluded.taken_over,
             waiting_since = excluded.waiting_since, updated_at = now()`;
  },
});

const lock = async (tx: Transaction, personId: string): Promise<Conversation | null> => {
  const rows = await tx.$queryRaw<Conversation[]>`
    SELECT person_id::text AS "personId", frame, role, taken_over AS "takenOver",
           (extract(epoch FROM waiting_since) * 1000)::float8 AS "waitingSince"
      FROM conversation WHERE person_id = ${personId}::uuid FOR UPDATE`;
  return rows[0] ?? null;
};

const documentOf = (value: object | null): string | null => (value === null ? null : storableJson(value));
