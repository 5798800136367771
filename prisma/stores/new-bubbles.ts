import type { ChatMessage } from '../../core/dialogue/message.ts';
import type { SaidAs } from '../../core/ports/notice-store.ts';
import { toDocument } from './storable.ts';
import type { WorkContext } from './transaction.ts';

/** What a work says for the first time: collected, and written in one statement. */
export interface NewBubbles {
  /** Without `as` it answers somebody who is speaking. */
  add(bubble: ChatMessage, as?: SaidAs): void;
  /** Null for one that is written already. */
  find(id: string): ChatMessage | null;
  /** False for one that is written already. */
  revise(id: string, wording: Pick<ChatMessage, 'message' | 'state'>): boolean;
  flush(): Promise<void>;
}

const AN_ANSWER: SaidAs = { urgency: 'reply', noticeId: null, rung: 0 };

export const createNewBubbles = ({ tx, now }: WorkContext): NewBubbles => {
  const added = new Map<string, { readonly bubble: ChatMessage; readonly as: SaidAs }>();
  return {
    add: (bubble, as = AN_ANSWER) => {
      added.set(bubble.id, { bubble, as });
    },
    find: (id) => added.get(id)?.bubble ?? null,
    revise: (id, wording) => {
      const own = added.get(id);
      if (own) added.set(id, { ...own, bubble: { ...own.bubble, ...wording } });
      return own !== undefined;
    },
    flush: async () => {
      if (added.size === 0) return;
      const data = [...added.values()].map(({ bubble, as }) => ({
        ...bubble,
        ...as,
        message: toDocument(bubble.message),
        saidAt: new Date(now),
      }));
      added.clear();
      await tx.chatMessage.createMany({ data });
    },
  };
};
