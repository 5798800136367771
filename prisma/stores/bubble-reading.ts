import type { ChatMessage, Message } from '../../core/dialogue/message.ts';
import type { ChatStore } from '../../core/ports/chat-store.ts';
import { type ChatMessage as ChatMessageRow, Prisma } from '../generated/client.ts';
import type { BubbleChanges } from './bubble-changes.ts';
import type { NewBubbles } from './new-bubbles.ts';
import type { WorkContext } from './transaction.ts';

/** A card that is often said anew leaves bubbles behind; the newest of each chat are among these. */
const MOST_OF_ONE_CARD = 50;

/** Bubbles as this work leaves them: with what it has said and changed so far. */
export const createBubbleReading = (
  { tx }: WorkContext,
  said: NewBubbles,
  changes: BubbleChanges,
): Pick<ChatStore, 'message' | 'card' | 'cards' | 'recentOpen'> => {
  const asNow = (row: BubbleRow | null): ChatMessage | null => row && changes.asNow(bubbleOf(row));
  return {
    message: async (id) => said.find(id) ?? asNow(await tx.chatMessage.findUnique({ where: { id } })),
    card: async (contactPointId, cardKey) => {
      await said.flush();
      return asNow(await tx.chatMessage.findFirst({ where: { contactPointId, cardKey }, orderBy: { seq: 'desc' } }));
    },
    cards: async (personId, cardKey) => {
      await said.flush();
      const newestFirst = await tx.chatMessage.findMany({
        where: { personId, cardKey },
        orderBy: { seq: 'desc' },
        take: MOST_OF_ONE_CARD,
      });
      return firstOfEachChat(newestFirst).flatMap((row) => asNow(row) ?? []);
    },
    recentOpen: async (contactPointId, limit) => {
      await said.flush();
      const isOpen = { state: 'open', message: { path: ['choices', '0'], not: Prisma.AnyNull } };
      const { revised } = changes;
      const where = { contactPointId, OR: [isOpen, { id: { in: [...revised] } }] };
      const take = limit + revised.length;
      const rows = await tx.chatMessage.findMany({ where, orderBy: { seq: 'desc' }, take });
      const bubbles = rows.flatMap((row) => asNow(row) ?? []);
      return bubbles.filter(({ state, message }) => state === 'open' && message.choices?.length).slice(0, limit);
    },
  };
};

type BubbleRow = Omit<ChatMessageRow, 'seq'>;

const firstOfEachChat = (rows: readonly BubbleRow[]): readonly BubbleRow[] => {
  const chats = new Map<string, BubbleRow>();
  for (const row of rows) if (!chats.has(row.contactPointId)) chats.set(row.contactPointId, row);
  return [...chats.values()];
};

const bubbleOf = (row: BubbleRow): ChatMessage => ({
  id: row.id,
  personId: row.personId,
  contactPointId: row.contactPointId,
  cardKey: row.cardKey,
  ticketId: row.ticketId,
  message: row.message as unknown as Message,
  state: row.state as ChatMessage['state'],
  platformRef: row.platformRef,
});
