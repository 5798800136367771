import type { Duration } from '../../core/kernel/instant.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { QueueAway, type Queues } from '../queue/queues.ts';
import { sendMessageJob } from '../send-message/send-message.ts';
import type { Drain } from './create-sender.ts';
import { createSendHere } from './send-here.ts';

export interface RelayOptions {
  readonly outbox: OutboxStore;
  readonly queues: Queues;
  readonly drain: Drain;
  readonly log: Log;
}

const BATCH = 500;
const POLL_EVERY: Duration = 500;

/** Hands what is to be sent to the queue, in batches, at least once; and sends it here while there is no queue. */
export const startRelay = ({ outbox, queues, drain, log }: RelayOptions): Loop => {
  const sendHere = createSendHere({ outbox, drain, log });

  const relay = async (): Promise<number> => {
    if (!queues.isUp()) return sendHere(0);
    try {
      return await outbox.handOver(BATCH, (ready) => queues.add('callout-messages', ready.map(sendMessageJob)));
    } catch (error) {
      if (error instanceof QueueAway) return sendHere(0);
      throw error;
    }
  };

  return startLoop({
    name: 'relay',
    log,
    every: POLL_EVERY,
    step: async () => ((await relay()) > 0 ? 'again' : outbox.nextDueIn()),
  });
};
