import { Queue, Worker, type BackendFactory, type IQueueBackend } from 'bullmq';
import { within } from '../loop/within.ts';
import type { OpenQueues, QueueName, QueueSignals, QueueWork } from './queues.ts';

/** What BullMQ stands on: the same queues and workers on whichever it is. */
export interface QueueGround<Backend extends IQueueBackend, Connection> {
  readonly connection: Connection;
  readonly backend: BackendFactory<Backend, Connection>;
  /** Whether an error is the server's or the network's; BullMQ's own complaints are about a single job. */
  readonly isOfServer: (error: unknown) => boolean;
  readonly ping: () => Promise<void>;
  /** Ends the connection, whatever state it is in. */
  readonly end: () => Promise<void>;
}

const QUEUES: readonly QueueName[] = ['callout-messages', 'callout-timers'];
const READY_TIMEOUT_MS = 15_000;
const CLOSE_TIMEOUT_MS = 3_000;
const FINISH_TIMEOUT_MS = 10_000;

const JOB_OPTIONS = { removeOnComplete: true, removeOnFail: true } as const;

/** Builds all queues and the given workers on a server that answers; upon failure nothing of it is left behind. */
export const buildQueues = async <Backend extends IQueueBackend, Connection>(
  ground: QueueGround<Backend, Connection>,
  works: readonly QueueWork[],
  { trouble, handled }: QueueSignals,
): Promise<OpenQueues> => {
  const queues = new Map(QUEUES.map((name) => [name, buildQueue(ground, name)]));
  const workers = works.map((work) => buildWorker(ground, work, handled));
  const onError = (error: unknown): void => {
    if (ground.isOfServer(error)) trouble(error);
  };
  for (const queue of queues.values()) queue.on('error', onError);
  for (const worker of workers) worker.on('error', onError);

  const close = async (finishJobs: boolean): Promise<void> => {
    await closeParts(workers, [...queues.values()], finishJobs);
    // A client that is stuck in a query on a frozen server ends with that query, not before.
    await within(CLOSE_TIMEOUT_MS, ground.end()).catch(() => undefined);
  };
  try {
    const ready = [...queues.values(), ...workers].map((part) => part.waitUntilReady());
    await within(READY_TIMEOUT_MS, Promise.all(ready));
  } catch (error) {
    await close(false);
    throw error;
  }
  return {
    async add(name, jobs) {
      await queues
        .get(name)
        ?.addBulk(jobs.map(({ id, name: kind, data }) => ({ name: kind, data, opts: { jobId: id } })));
    },
    ping: ground.ping,
    close: ({ finishJobs }) => close(finishJobs),
  };
};

interface Closable {
  close(force?: boolean): Promise<void>;
}

const closeParts = async (
  workers: readonly Closable[],
  queues: readonly Closable[],
  finishJobs: boolean,
): Promise<void> => {
  const closing = Promise.allSettled([
    ...workers.map((worker) => worker.close(!finishJobs)),
    ...queues.map((queue) => queue.close()),
  ]);
  await within(finishJobs ? FINISH_TIMEOUT_MS : CLOSE_TIMEOUT_MS, closing).catch(() => undefined);
};

const buildQueue = <Backend extends IQueueBackend, Connection>(
  { connection, backend }: QueueGround<Backend, Connection>,
  name: QueueName,
) => new Queue(name, { connection, defaultJobOptions: JOB_OPTIONS, skipVersionCheck: true }, backend);

const buildWorker = <Backend extends IQueueBackend, Connection>(
  { connection, backend }: QueueGround<Backend, Connection>,
  work: QueueWork,
  handled: () => void,
) =>
  new Worker(
    work.queue,
    async ({ id, name, data }: { id?: string; name: string; data: Record<string, string> }) => {
      await work.handle({ id: id ?? '', name, data });
      handled();
    },
    {
      connection,
      concurrency: work.concurrency,
      skipVersionCheck: true,
      // A job that killed two processes has done nothing wrong: its row knows how often it was tried.
      maxStalledCount: 1_000,
      // After a connection error BullMQ waits this long by itself.
      runRetryDelay: 1_000,
    },
    backend,
  );
