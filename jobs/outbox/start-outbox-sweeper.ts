import { seconds, type Duration } from '../../core/kernel/instant.ts';
import type { Channel } from '../../core/people/channel.ts';
import type { Log } from '../../core/ports/log.ts';
import type { OutboxStore } from '../../core/ports/outbox-store.ts';
import { startLoop, type Loop } from '../loop/start-loop.ts';
import { QueueAway, type Queues } from '../queue/queues.ts';
import { sendMessageJob } from '../send-message/send-message.ts';
import type { ChannelCircuits } from './channel-circuits.ts';
import type { ChannelLanes } from './channel-lanes.ts';
import type { Drain } from './create-sender.ts';
import { createSendHere } from './send-here.ts';

export interface OutboxSweeperOptions {
  readonly outbox: OutboxStore;
  readonly queues: Queues;
  readonly drain: Drain;
  readonly channels: readonly Channel[];
  readonly circuits: Pick<ChannelCircuits, 'letsThrough'>;
  readonly lanes: Pick<ChannelLanes, 'isStrained'>;
  readonly log: Log;
}

const SWEEP_EVERY: Duration = seconds(2);
/** Together with the sweep's own pace it bounds what losing the queue costs: 8 seconds, 10 at the most. */
const HAND_AGAIN_AFTER: Duration = seconds(4);
const OVERDUE_AFTER: Duration = seconds(7);
const BATCH = 500;
/** Of a line that stands aside, when its channel is well, and when a few are to find out whether it is. */
const BACK_AT_ONCE = 1_000;
const BACK_TO_TRY = 16;

/**
 * Refills a queue that lost its data, and sends what is overdue itself, whatever the queue says about its health. Brings
 * back what stood aside for a channel, should its return have been missed.
 */
export const startOutboxSweeper = (options: OutboxSweeperOptions): Loop => {
  const { outbox, queues, drain, log } = options;
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
      await bringBack(options);
      await refill();
      if ((await sendHere(OVERDUE_AFTER)) > 0) queues.suspect();
      return null;
    },
  });
};

const bringBack = async ({ outbox, channels, circuits, lanes }: OutboxSweeperOptions): Promise<void> => {
  for (const channel of channels) {
    if (!circuits.letsThrough(channel)) continue;
    await outbox.resume(channel, lanes.isStrained(channel) ? BACK_TO_TRY : BACK_AT_ONCE);
  }
};
