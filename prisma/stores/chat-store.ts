import type { ChatMessage, Message } from '../../core/dialogue/message.ts';
import type { ChatStore } from '../../core/ports/chat-store.ts';
import { type ChatMessage as ChatMessageRow, Prisma } from '../generated/client.ts';
import { createConversations } from './conversations.ts';
import { keepMedia } from './keep-media.ts';
import type { Outgoing } from './outgoing.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export interface BufferedChatStore extends ChatStore {
  /** Writes the messages that were added, in one statement. Before the outbox, which looks up their tickets. */
  flush(): Promise<void>;
}

export const createChatStore = (context: WorkContext, outgoing: Outgoing): BufferedChatStore => {
  const { tx } = context;
  const added = new Map<string, ChatMessage>();
  const flush = async (): Promise<void> => {
    if (added.size === 0) return;
    const data = [...added.values()].map(toRow);
    added.clear();
    await tx.chatMessage.createMany({ data });
  };
  return {
    ...createConversations(context),
    flush,
    message: async (id) => added.get(id) ?? fromRow(await tx.chatMessage.findUnique({ where: { id } })),
    card: async (contactPointId, cardKey) => {
      await flush();
      return fromRow(await tx.chatMessage.findFirst({ where: { contactPointId, cardKey }, orderBy: { seq: 'desc' } }));
    },
    recentOpen: async (contactPointId, limit) => {
      await flush();
      const withChoices = { path: ['choices', '0'], not: Prisma.AnyNull };
      const where = { contactPointId, state: 'open', message: withChoices };
      const rows = await tx.chatMessage.findMany({ where, orderBy: { seq: 'desc' }, take: limit });
      return rows.flatMap((row) => fromRow(row) ?? []);
    },
    addMessage: (message) => {
      added.set(message.id, message);
      return Promise.resolve();
    },
    reviseMessage: async (id, message, state) => {
      const own = added.get(id);
      if (own) {
        added.set(id, { ...own, message, state });
        return;
      }
      const data = { message: toDocument(message), state };
      const { count } = await tx.chatMessage.updateMany({ where: { id }, data });
      if (count === 0) throw new Error(`There is no message ${id} to revise`);
    },
    send: (effect, options = {}) => {
      const own = 'messageId' in effect ? added.get(effect.messageId) : undefined;
      outgoing.add(effect, own?.ticketId ?? null, options);
      return Promise.resolve();
    },
    keepMedia: (personId, media) => keepMedia(context, personId, media),
  };
};

const toRow = (message: ChatMessage) => ({ ...message, message: toDocument(message.message) });

const fromRow = (row: Omit<ChatMessageRow, 'seq'> | null): ChatMessage | null =>
  row && {
    id: row.id,
    personId: row.personId,
    contactPointId: row.contactPointId,
    cardKey: row.cardKey,
    ticketId: row.ticketId,
    message: row.message as unknown as Message,
    state: row.state as ChatMessage['state'],
    platformRef: row.platformRef,
  };
