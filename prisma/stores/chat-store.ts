import type { ChatStore } from '../../core/ports/chat-store.ts';
import { createBubbleChanges } from './bubble-changes.ts';
import { createBubbleReading } from './bubble-reading.ts';
import { createConversations } from './conversations.ts';
import { keepMedia } from './keep-media.ts';
import { createNewBubbles } from './new-bubbles.ts';
import { createNoticeStore } from './notice-store.ts';
import type { Outgoing } from './outgoing.ts';
import type { WorkContext } from './transaction.ts';

export interface BufferedChatStore extends ChatStore {
  /** Writes what was added and changed, in one statement each. Before the outbox, which looks up their tickets. */
  flush(): Promise<void>;
}

export const createChatStore = (context: WorkContext, outgoing: Outgoing): BufferedChatStore => {
  const said = createNewBubbles(context);
  const changes = createBubbleChanges(context);
  return {
    ...createConversations(context),
    ...createBubbleReading(context, said, changes),
    ...createNoticeStore(context, said, changes),
    flush: async () => {
      await said.flush();
      await changes.flush();
    },
    addMessage: (message, as) => {
      said.add(message, as);
      return Promise.resolve();
    },
    reviseMessage: (id, message, state) => {
      const wording = { message, state };
      if (!said.revise(id, wording)) changes.revise(id, wording);
      return Promise.resolve();
    },
    send: (effect, options = {}) => {
      const own = 'messageId' in effect ? said.find(effect.messageId) : null;
      outgoing.add(effect, own?.ticketId ?? null, options);
      return Promise.resolve();
    },
    keepMedia: (personId, media) => keepMedia(context, personId, media),
  };
};
