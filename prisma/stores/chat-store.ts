import type { ChatMessage, Message } from '../../core/dialogue/message.ts';
import type { Instant } from '../../core/kernel/instant.ts';
import type { ChatStore } from '../../core/ports/chat-store.ts';
import type { SaidAs } from '../../core/ports/notice-store.ts';
import { type ChatMessage as ChatMessageRow, Prisma } from '../generated/client.ts';
import { createBubbleChanges } from './bubble-changes.ts';
import { createConversations } from './conversations.ts';
import { keepMedia } from './keep-media.ts';
import { createNoticeStore } from './notice-store.ts';
import type { Outgoing } from './outgoing.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

export interface BufferedChatStore extends ChatStore {
  /** Writes what was added and changed, in one statement each. Before the outbox, which looks up their tickets. */
  flush(): Promise<void>;
}

export const createChatStore = (context: WorkContext, outgoing: Outgoing): BufferedChatStore => {
  const { tx } = context;
  const added = new Map<string, AddedMessage>();
  const changes = createBubbleChanges(context);
  const flushAdded = async (): Promise<void> => {
    if (added.size === 0) return;
    const data = [...added.values()].map((message) => toRow(message, context.now));
    added.clear();
    await tx.chatMessage.createMany({ data });
  };
  const asNow = (row: Parameters<typeof fromRow>[0]): ChatMessage | null => {
    const bubble = fromRow(row);
    return bubble && changes.asNow(bubble);
  };
  return {
    ...createConversations(context),
    ...createNoticeStore(context, changes, flushAdded),
    flush: async () => {
      await flushAdded();
      await changes.flush();
    },
    message: async (id) => bubbleOf(added.get(id)) ?? asNow(await tx.chatMessage.findUnique({ where: { id } })),
    card: async (contactPointId, cardKey) => {
      await flushAdded();
      return asNow(await tx.chatMessage.findFirst({ where: { contactPointId, cardKey }, orderBy: { seq: 'desc' } }));
    },
    cards: async (personId, cardKey) => {
      await flushAdded();
      const newestFirst = await tx.chatMessage.findMany({
        where: { personId, cardKey },
        orderBy: { seq: 'desc' },
        take: MOST_OF_ONE_CARD,
      });
      const chats = new Set<string>();
      return newestFirst.flatMap((row) => {
        const isNewest = !chats.has(row.contactPointId);
        chats.add(row.contactPointId);
        return isNewest ? (asNow(row) ?? []) : [];
      });
    },
    recentOpen: async (contactPointId, limit) => {
      await flushAdded();
      const isOpen = { state: 'open', message: { path: ['choices', '0'], not: Prisma.AnyNull } };
      const { revised } = changes;
      const where = { contactPointId, OR: [isOpen, { id: { in: [...revised] } }] };
      const take = limit + revised.length;
      const rows = await tx.chatMessage.findMany({ where, orderBy: { seq: 'desc' }, take });
      const bubbles = rows.flatMap((row) => asNow(row) ?? []);
      return bubbles.filter(({ state, message }) => state === 'open' && message.choices?.length).slice(0, limit);
    },
    addMessage: (message, as = AN_ANSWER) => {
      added.set(message.id, { ...message, as });
      return Promise.resolve();
    },
    reviseMessage: (id, message, state) => {
      const own = added.get(id);
      if (own) added.set(id, { ...own, message, state });
      else changes.revise(id, { message, state });
      return Promise.resolve();
    },
    send: (effect, options = {}) => {
      const own = 'messageId' in effect ? added.get(effect.messageId) : undefined;
      outgoing.add(effect, own?.ticketId ?? null, options);
      return Promise.resolve();
    },
    keepMedia: (personId, media) => keepMedia(context, personId, media),
  };
};

interface AddedMessage extends ChatMessage {
  readonly as: SaidAs;
}

const AN_ANSWER: SaidAs = { urgency: 'reply', noticeId: null, rung: 0 };

/** A card that is often said anew leaves bubbles behind; the newest of each chat are among these. */
const MOST_OF_ONE_CARD = 50;

const bubbleOf = (added: AddedMessage | undefined): ChatMessage | null => {
  if (!added) return null;
  const { as: _, ...message } = added;
  return message;
};

const toRow = ({ as, ...message }: AddedMessage, now: Instant) => ({
  ...message,
  ...as,
  message: toDocument(message.message),
  saidAt: new Date(now),
});

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
