import { apologise } from '../core/usecases/apologise.ts';
import type { DeskPlatform } from '../core/ports/desk-platform.ts';
import type { UnitOfWork } from '../core/ports/work.ts';
import { armCheckIns } from '../core/usecases/check-ins.ts';
import { handleInbound, isWaitingForMore } from '../core/usecases/handle-inbound.ts';
import { isDeliveryWorthNoting, noteDelivery } from '../core/usecases/note-delivery.ts';
import { shareHealth } from '../jobs/health/share-health.ts';
import { type JobsOptions, startJobs } from '../jobs/start-jobs.ts';
import { timerHandlers } from '../jobs/timers/timer-handlers.ts';
import { createFlowGauges } from '../prisma/flow/flow-gauges.ts';
import { lead } from '../prisma/flow/lead.ts';
import { listenForWakeUps } from '../prisma/flow/listen.ts';
import { createOutboxStore } from '../prisma/flow/outbox.ts';
import { createTimerQueue } from '../prisma/flow/timers.ts';
import { createTurnStore } from '../prisma/flow/turns.ts';
import type { Parts } from './assemble.ts';
import type { Running } from './channels/connection.ts';
import { leadDesk } from './lead-desk.ts';
import { leadHealth } from './lead-health.ts';
import { queueServer } from './queue-server.ts';

export interface Worker {
  /** Finishes what is in hand and takes nothing new. */
  stop(): Promise<void>;
}

/** Answers conversations, sends messages, runs timers. */
export const startWorker = (parts: Parts): Worker => {
  const { config, database, unitOfWork, adapters, maps, billing, metrics, log } = parts;
  const wakeUps = listenForWakeUps({ connectionString: database.url }, log);
  const health = shareHealth({ unitOfWork, wakeUps, adapters, metrics, log, now: () => performance.now() });
  const jobs = startJobs({
    turns: createTurnStore(database.pool, unitOfWork),
    outbox: createOutboxStore(database.pool),
    timers: createTimerQueue(database.pool, unitOfWork),
    gauges: createFlowGauges(database.pool),
    queueServer: queueServer(config, database.url),
    wakeUps,
    unitOfWork,
    adapters,
    circuits: health.circuits,
    timerHandlers,
    handleInbound,
    isWaitingForMore,
    ...(maps.prepare && { prepare: maps.prepare }),
    onDeadUpdate: apologise,
    onSettled: createDeliveryNotes(unitOfWork),
    metrics,
    log,
  });
  const led = [
    ...startLed(parts),
    leadHealth(parts, health, () => jobs.isQueueUp(), [...maps.probes, ...(billing?.probes ?? [])]),
    maps.start({ unitOfWork, note: (signal) => health.notes.note(signal) }),
    ...(billing ? [billing.start()] : []),
  ];
  void startCheckIns(parts);
  const desk = leadDesk({ ...parts, desk: deskOf(parts) }, wakeUps, health.circuits);
  return {
    stop: async () => {
      await Promise.all([desk?.stop(), ...led.map((running) => running.stop())]);
      await jobs.drain();
      await health.watch.stop();
      await wakeUps.close();
    },
  };
};

const deskOf = ({ connections }: Parts): DeskPlatform | null => connections.find(({ desk }) => desk)?.desk ?? null;

/** What only one of all workers may do. */
const startLed = ({ connections, database, log }: Parts): readonly Running[] =>
  connections.flatMap(({ led }) => (led ? [lead({ connectionString: database.url }, led.name, led.start, log)] : []));

const createDeliveryNotes =
  (unitOfWork: UnitOfWork): JobsOptions['onSettled'] =>
  async (message) => {
    if (!isDeliveryWorthNoting(message)) return;
    const { traceId } = message;
    const cause = { actor: { kind: 'system', why: 'delivery' }, traceId, inboxId: null } as const;
    await unitOfWork.run(cause, (work) => noteDelivery(work, message));
  };

const startCheckIns = ({ unitOfWork, log }: Parts): Promise<void> =>
  unitOfWork
    .run({ actor: { kind: 'system', why: 'start' }, traceId: 'start', inboxId: null }, armCheckIns)
    .catch((error: unknown) => log.warn({ err: error }, 'The daily check-ins were not set; a visit sets them, too'));
