import type { Duration } from '../core/kernel/instant.ts';
import { seconds } from '../core/kernel/instant.ts';
import type { FlowGauges } from '../core/ports/flow-gauges.ts';
import type { TimerQueue } from '../core/ports/timer-queue.ts';
import type { UnitOfWork } from '../core/ports/work.ts';
import type { WakeUp, WakeUps } from '../core/ports/wake-ups.ts';
import type { OutboxStore } from '../core/ports/outbox-store.ts';
import type { ConversationOptions } from './conversations/conversation-options.ts';
import { startConversations } from './conversations/start-conversations.ts';
import { startLoop, type Loop } from './loop/start-loop.ts';
import type { ChannelCircuits } from './outbox/channel-circuits.ts';
import { createChannelLanes } from './outbox/channel-lanes.ts';
import { createSender } from './outbox/create-sender.ts';
import { createReplySender } from './outbox/send-replies.ts';
import { startOutboxSweeper } from './outbox/start-outbox-sweeper.ts';
import { startRelay } from './outbox/start-relay.ts';
import { createTellPeople, type TellPeopleOptions } from './outbox/tell-people.ts';
import { describeError } from './failures/describe-error.ts';
import { createQueues, type QueueOptions } from './queue/create-queues.ts';
import { within } from './loop/within.ts';
import { createSendMessageWork } from './send-message/send-message.ts';
import { createTimerRunner } from './timers/create-timer-runner.ts';
import { createTimerWork, startTimerDispatch, startTimerSweeper } from './timers/start-timer-dispatch.ts';
import type { TimerHandlers } from './timers/timer-handler.ts';

export interface JobsOptions extends Omit<ConversationOptions, 'sendReplies'> {
  readonly outbox: OutboxStore;
  readonly timers: TimerQueue;
  readonly gauges: FlowGauges;
  readonly wakeUps: WakeUps;
  readonly unitOfWork: UnitOfWork;
  readonly circuits: ChannelCircuits;
  readonly timerHandlers: TimerHandlers;
  readonly onSettled: TellPeopleOptions['onSettled'];
  readonly queueServer: QueueOptions['server'];
}

export interface Jobs {
  /** Ends what is in hand, within ten seconds, and takes nothing new. */
  drain(): Promise<void>;
  /** Whether this process has a queue that works. */
  isQueueUp(): boolean;
}

const DRAIN_WITHIN: Duration = seconds(10);
const GAUGES_EVERY: Duration = seconds(5);

const now = (): number => performance.now();

/** Everything that a worker process does. It survives a database that goes away, at any time, and comes back. */
export const startJobs = (options: JobsOptions): Jobs => {
  const { outbox, timers, turns, wakeUps, log, metrics } = options;
  const lanes = createChannelLanes();
  const drain = createSender({ ...options, lanes, tell: createTellPeople(options), now });
  const replies = createReplySender({ outbox, drain, onLeft: () => relay.wake(), log });
  const runner = createTimerRunner({
    timers,
    handlers: options.timerHandlers,
    sendReplies: replies.send,
    log,
    metrics,
  });
  const works = [createSendMessageWork(drain), createTimerWork(runner)];
  const queues = createQueues({ server: options.queueServer, works, log, metrics });

  const relay = startRelay({ outbox, queues, drain, log });
  const conversations = startConversations({ ...options, turns, sendReplies: replies.send });
  const dispatch = startTimerDispatch({ timers, queues, runner, log });
  const loops: readonly Loop[] = [
    startOutboxSweeper({ ...options, channels: [...options.adapters.keys()], lanes, queues, drain }),
    startTimerSweeper({ timers, queues, runner, log }),
    startGauges(options),
  ];
  const deaf = wakeUpon(wakeUps, { inbox: conversations, outbox: relay, timers: dispatch });

  return {
    isQueueUp: () => queues.isUp(),
    async drain() {
      for (const stopListening of deaf) stopListening();
      const stopped = Promise.all([conversations, dispatch, relay, ...loops].map((loop) => loop.stop())).then(() =>
        replies.finish(DRAIN_WITHIN),
      );
      // What is not done by then is done by somebody else, once its lease has ended.
      await within(DRAIN_WITHIN, Promise.all([stopped, queues.close()])).catch((error: unknown) =>
        log.warn({ err: describeError(error) }, 'Stopped with something still in hand'),
      );
    },
  };
};

/** Each is to be called when nobody shall be woken any more. */
const wakeUpon = (wakeUps: WakeUps, woken: Readonly<Partial<Record<WakeUp, Loop>>>): ReadonlyArray<() => void> =>
  Object.entries(woken).map(([what, loop]) => wakeUps.on(what as WakeUp, loop.wake));

const startGauges = ({ gauges, metrics, log }: JobsOptions): Loop =>
  startLoop({
    name: 'gauges',
    log,
    every: GAUGES_EVERY,
    step: async () => {
      const read = await gauges.read();
      metrics.set('inbox_waiting', read.inboxWaiting, {});
      metrics.set('oldest_inbox_seconds', read.oldestInboxSeconds, {});
      metrics.set('outbox_unsent', read.outboxUnsent, {});
      metrics.set('oldest_unsent_seconds', read.oldestUnsentSeconds, {});
      metrics.set('timers_overdue', read.timersOverdue, {});
      return null;
    },
  });
