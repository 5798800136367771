import { pollUpdates } from '../bots/telegram/poll-updates.ts';
import { registerCommands } from '../bots/telegram/register-bot.ts';
import { createTelegramApi } from '../bots/telegram/telegram-adapter.ts';
import { tellUntilHeard } from '../bots/telegram/tell-until-heard.ts';
import { apologise } from '../core/usecases/apologise.ts';
import { handleInbound, isWaitingForMore } from '../core/usecases/handle-inbound.ts';
import { isDeliveryWorthNoting, noteDelivery } from '../core/usecases/note-delivery.ts';
import { startJobs } from '../jobs/start-jobs.ts';
import { timerHandlers } from '../jobs/timers/timer-handlers.ts';
import { createFlowGauges } from '../prisma/flow/flow-gauges.ts';
import { lead } from '../prisma/flow/lead.ts';
import { listenForWakeUps } from '../prisma/flow/listen.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { createTimerQueue } from '../prisma/flow/timers.ts';
import { createTurnStore } from '../prisma/flow/turns.ts';
import type { Parts } from './assemble.ts';
import { botCommands } from './bot-commands.ts';
import { startSlackSocket } from './start-slack-socket.ts';
import { leadDesk } from './lead-desk.ts';
import { queueServer } from './queue-server.ts';

export interface Worker {
  /** Finishes what is in hand and takes nothing new. */
  stop(): Promise<void>;
}

/** Answers conversations, sends messages, runs timers; polls Telegram where no webhook can reach us. */
export const startWorker = (parts: Parts): Worker => {
  const { config, database, unitOfWork, adapters, metrics, log } = parts;
  const connection = { connectionString: database.url };
  const wakeUps = listenForWakeUps(connection, log);
  const jobs = startJobs({
    turns: createTurnStore(database.pool, unitOfWork),
    outbox: createOutboxStore(database.pool),
    timers: createTimerQueue(database.pool, unitOfWork),
    gauges: createFlowGauges(database.pool),
    queueServer: queueServer(config, database.url),
    wakeUps,
    unitOfWork,
    adapters,
    timerHandlers,
    handleInbound,
    isWaitingForMore,
    onDeadUpdate: apologise,
    onSettled: async (message) => {
      if (!isDeliveryWorthNoting(message)) return;
      const { traceId } = message;
      const cause = { actor: { kind: 'system', why: 'delivery' }, traceId, inboxId: null } as const;
      await unitOfWork.run(cause, (work) => noteDelivery(work, message));
    },
    metrics,
    log,
  });
  const polling = startPolling(parts);
  const slackSocket = startSlackSocket(parts);
  const desk = leadDesk(parts, wakeUps);
  return {
    stop: async () => {
      await Promise.all([polling?.stop(), slackSocket?.stop(), desk?.stop()]);
      await jobs.drain();
      await wakeUps.close();
    },
  };
};

/** Two receivers on one token exclude each other, so of all workers one polls. */
const startPolling = ({ telegram, inbox, database, log }: Parts): { stop(): Promise<void> } | null => {
  if (telegram?.mode !== 'polling') return null;
  const api = createTelegramApi(telegram);
  const start = (): { stop(): Promise<void> } => {
    const stopped = new AbortController();
    const tell = (): Promise<void> => registerCommands(api, botCommands());
    void tellUntilHeard(tell, log, stopped.signal).catch((error: unknown) =>
      log.error({ err: error }, 'Telegram was not told our commands'),
    );
    const polling = pollUpdates({ api, inbox, log });
    return {
      stop: async () => {
        stopped.abort();
        await polling.stop();
      },
    };
  };
  return lead({ connectionString: database.url }, 'telegram-polling', start, log);
};
