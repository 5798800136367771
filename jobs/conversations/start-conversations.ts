import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Turn } from '../../core/ports/turn-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { createInHand } from '../loop/in-hand.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import type { ConversationOptions } from './conversation-options.ts';
import { createHeldConversations, type HeldConversations } from './held-conversations.ts';
import { takeTurn } from './take-turn.ts';

const AT_A_TIME = 16;
const POLL_EVERY: Duration = 500;
const FINISH_WITHIN: Duration = seconds(8);

/** Takes turn after turn: one conversation's in order, many conversations' at the same time. */
export const startConversations = (options: ConversationOptions): Loop => {
  const busy = new Set<string>();
  const held = createHeldConversations();
  const inHand = createInHand(AT_A_TIME);

  const run = async (turn: Turn): Promise<void> => {
    await takeOrHold(options, held, turn);
    busy.delete(turn.conversationKey);
    loop.wake();
  };

  const loop = startLoop({
    name: 'conversations',
    log: options.log,
    every: POLL_EVERY,
    step: async () => {
      held.forget(POLL_EVERY);
      if (inHand.free() === 0) return null;
      const due = await options.turns.due(inHand.free() + held.count, [...busy]);
      for (const turn of due) {
        if (held.isHeld(turn)) continue;
        if (!inHand.start(() => run(turn))) break;
        busy.add(turn.conversationKey);
      }
      return held.nextIn();
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

/** Never fails. */
const takeOrHold = async (options: ConversationOptions, held: HeldConversations, turn: Turn): Promise<void> => {
  try {
    const ending = await takeTurn(options, turn);
    if (ending.kind === 'wait') held.hold(turn, ending.for);
    else held.release(turn);
  } catch (error) {
    // Not even the failure could be noted: the row is as it was, and waits for better times.
    held.hold(turn, seconds(1));
    const { conversationKey } = turn;
    options.log.warn({ conversationKey, err: describeError(error) }, 'A turn could not be ended');
  }
};
