import type { Duration } from '../../core/kernel/instant.ts';
import type { Turn } from '../../core/ports/turn-store.ts';

/** Conversations that are left alone for a while, as they were seen; anything new in one is looked at, at once. */
export interface HeldConversations {
  hold(turn: Turn, duration: Duration): void;
  release(turn: Turn): void;
  isHeld(turn: Turn): boolean;
  /** Leaves out those that nobody has come back to since they could have. */
  forget(endedBefore: Duration): void;
  readonly count: number;
  /** How long until the first of them is over; null: there is none. */
  nextIn(): Duration | null;
}

export const createHeldConversations = (): HeldConversations => {
  const held = new Map<string, { readonly lastId: string; readonly until: number }>();
  return {
    hold: (turn, duration) => {
      held.set(turn.conversationKey, { lastId: lastIdOf(turn), until: performance.now() + duration });
    },
    release: ({ conversationKey }) => void held.delete(conversationKey),
    isHeld: (turn) => {
      const hold = held.get(turn.conversationKey);
      return hold !== undefined && hold.lastId === lastIdOf(turn) && hold.until > performance.now();
    },
    forget: (endedBefore) => {
      const now = performance.now();
      for (const [key, { until }] of held) if (until <= now - endedBefore) held.delete(key);
    },
    get count() {
      return held.size;
    },
    nextIn: () => {
      const ends = [...held.values()].map(({ until }) => until - performance.now());
      return ends.length > 0 ? Math.max(1, Math.min(...ends)) : null;
    },
  };
};

const lastIdOf = ({ updates }: Turn): string => updates.at(-1)?.id ?? '';
