import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import type { Reply } from '../../core/ports/turn-store.ts';
import { describeError } from '../failures/describe-error.ts';
import { createInHand } from '../loop/in-hand.ts';
import type { Drain } from './create-sender.ts';

export interface ReplySender {
  /** Sends them in the background, if it has a hand free; otherwise the relay does. */
  readonly send: (replies: readonly Reply[]) => void;
  finish(within: Duration): Promise<void>;
}

export interface ReplySenderOptions {
  readonly outbox: OutboxStore;
  readonly drain: Drain;
  /** Something was left to the relay. */
  readonly onLeft: () => void;
  readonly log: Log;
}

const AT_A_TIME = 64;

/** The fast path: whoever committed a reply sends it, under the lease that came with it. */
export const createReplySender = ({ outbox, drain, onLeft, log }: ReplySenderOptions): ReplySender => {
  const inHand = createInHand(AT_A_TIME);

  const leaveToRelay = async ({ recipient, leaseToken }: Reply): Promise<void> => {
    await outbox.release(recipient, leaseToken);
    onLeft();
  };

  const safely = async (reply: Reply, task: (reply: Reply) => Promise<void>): Promise<void> => {
    try {
      await task(reply);
    } catch (error) {
      // The lease ends by itself, and the relay takes over.
      log.warn({ recipient: reply.recipient, err: describeError(error) }, 'A reply is late');
    }
  };

  const sendNow = async (reply: Reply): Promise<void> => {
    const ending = await drain(reply.recipient, reply.leaseToken);
    // What is behind a row that waits, or that another process has in hand, is no longer ours to send.
    if (ending !== 'emptied') await leaveToRelay(reply);
  };

  return {
    send(replies) {
      for (const reply of byRecipient(replies)) {
        const started = inHand.start(() => safely(reply, sendNow));
        if (!started) void safely(reply, leaveToRelay);
      }
    },
    async finish(within) {
      await inHand.finish(within);
    },
  };
};

/** One work's replies to one recipient share a lease. */
const byRecipient = (replies: readonly Reply[]): readonly Reply[] => [
  ...new Map(replies.map((reply) => [`${reply.recipient} ${reply.leaseToken}`, reply])).values(),
];
