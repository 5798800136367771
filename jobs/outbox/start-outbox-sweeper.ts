import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { QueueAway, type Queues } from '../queue/queues.ts';
import { sendMessageJob } from '../send-message/send-message.ts';
import type { Drain } from './create-sender.ts';
import { createSendHere } from './send-here.ts';

export interface OutboxSweeperOptions {
  readonly outbox: OutboxStore;
  readonly queues: Queues;
  readonly drain: Drain;
  readonly log: Log;
}

const SWEEP_EVERY: Duration = seconds(2);
/** Together with the sweep's own pace it bounds what losing the queue costs: 8 seconds, 10 at the most. */
const HAND_AGAIN_AFTER: Duration = seconds(4);
const OVERDUE_AFTER: Duration = seconds(7);
const BATCH = 500;

/** Refills a queue that lost its data, and sends what is overdue itself, whatever the queue says about its health. */
export const startOutboxSweeper = ({ outbox, queues, drain, log }: OutboxSweeperOptions): Loop => {
  const refill = async (): Promise<void> => {
    if (!queues.isUp()) return;
    try {
      await outbox.handAgain(BATCH, HAND_AGAIN_AFTER, (ready) =>
        queues.add('callout-messages', ready.map(sendMessageJob)),
      );
    } catch (error) {
      if (!(error instanceof QueueAway)) throw error;
    }
  };

  const sendHere = createSendHere({ outbox, drain, log });
  return startLoop({
    name: 'outbox sweeper',
    log,
    every: SWEEP_EVERY,
    step: async () => {
      await refill();
      if ((await sendHere(OVERDUE_AFTER)) > 0) queues.suspect();
      return null;
    },
  });
};
