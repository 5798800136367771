import type { Conversation } from '../../core/dialogue/conversation.ts';
import type { ChatStore } from '../../core/ports/chat-store.ts';
import { storableJson } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export const createConversations = ({ tx }: WorkContext): Pick<ChatStore, 'conversation' | 'saveConversation'> => {
  const lock = async (personId: string): Promise<Conversation | null> => {
    const rows = await tx.$queryRaw<Conversation[]>`
      SELECT person_id::text AS "personId", frame, role FROM conversation WHERE person_id = ${personId}::uuid FOR UPDATE`;
    return rows[0] ?? null;
  };
  return {
    conversation: async (personId) => {
      const known = await lock(personId);
      if (known) return known;
      // Two first messages at once: one adds the row, the other waits for it here and locks it after.
      await tx.$executeRaw`
        INSERT INTO conversation (person_id, updated_at) VALUES (${personId}::uuid, now()) ON CONFLICT DO NOTHING`;
      const added = await lock(personId);
      if (!added) throw new Error(`The conversation of ${personId} vanished`);
      return added;
    },
    saveConversation: async ({ personId, frame, role }) => {
      const kept = frame === null ? null : storableJson(frame);
      await tx.$executeRaw`
        INSERT INTO conversation (person_id, frame, role, updated_at)
        VALUES (${personId}::uuid, ${kept}::jsonb, ${role}, now())
        ON CONFLICT (person_id) DO UPDATE SET frame = excluded.frame, role = excluded.role, updated_at = now()`;
    },
  };
};
