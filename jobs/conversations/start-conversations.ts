import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Turn } from '../../core/ports/turn-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { createInHand } from '../loop/in-hand.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { takeTurn } from './take-turn.ts';

const AT_A_TIME = 16;
const POLL_EVERY: Duration = 500;
const FINISH_WITHIN: Duration = seconds(8);

/** A conversation that is left alone for a while, as it was seen; anything new in it is looked at, at once. */
interface Held {
  readonly lastId: string;
  readonly until: number;
}

/** Takes turn after turn: one conversation's in order, many conversations' at the same time. */
export const startConversations = (options: ConversationOptions): Loop => {
  const busy = new Set<string>();
  const held = new Map<string, Held>();
  const inHand = createInHand(AT_A_TIME);

  const run = async (turn: Turn): Promise<void> => {
    const { conversationKey } = turn;
    try {
      const ending = await takeTurn(options, turn);
      if (ending.kind === 'wait')
        held.set(conversationKey, { lastId: lastIdOf(turn), until: performance.now() + ending.for });
      else held.delete(conversationKey);
    } catch (error) {
      // Not even the failure could be noted: the row is as it was, and waits for better times.
      held.set(conversationKey, { lastId: lastIdOf(turn), until: performance.now() + seconds(1) });
      options.log.warn({ conversationKey, err: describeError(error) }, 'A turn could not be ended');
    } finally {
      busy.delete(conversationKey);
      loop.wake();
    }
  };

  const isHeld = (turn: Turn, now: number): boolean => {
    const hold = held.get(turn.conversationKey);
    return hold !== undefined && hold.lastId === lastIdOf(turn) && hold.until > now;
  };

  const loop = startLoop({
    name: 'conversations',
    log: options.log,
    every: POLL_EVERY,
    step: async () => {
      const now = performance.now();
      for (const [key, { until }] of held) if (until <= now - POLL_EVERY) held.delete(key);
      if (inHand.free() === 0) return null;
      const due = await options.turns.due(inHand.free() + held.size, [...busy]);
      for (const turn of due) {
        if (isHeld(turn, performance.now())) continue;
        if (!inHand.start(() => run(turn))) break;
        busy.add(turn.conversationKey);
      }
      const ends = [...held.values()].map(({ until }) => until - performance.now());
      return ends.length > 0 ? Math.max(1, Math.min(...ends)) : null;
    },
  });

  return {
    wake: loop.wake,
    async stop() {
      await loop.stop();
      await inHand.finish(FINISH_WITHIN);
    },
  };
};

const lastIdOf = ({ updates }: Turn): string => updates.at(-1)?.id ?? '';
