/** A wake-up: which row to look at. Never a copy of it, and nothing personal. */
export interface QueueJob {
  /** Not all digits and without `:`, which BullMQ keeps for itself. The same id waits once. */
  readonly id: string;
  readonly name: string;
  readonly data: Readonly<Record<string, string>>;
}

export type QueueName = 'callout-messages' | 'callout-timers';

export interface QueueWork {
  readonly queue: QueueName;
  readonly concurrency: number;
  handle(job: QueueJob): Promise<void>;
}

/** The queue only wakes people up: whoever gets `QueueAway` does the work itself. */
export interface Queues {
  add(queue: QueueName, jobs: readonly QueueJob[]): Promise<void>;
  isUp(): boolean;
  /** Tells that jobs seem to be forgotten; a queue that has done nothing for a while is then built anew. */
  suspect(): void;
  /** Takes no more jobs and waits for those in hand. */
  close(): Promise<void>;
}

export class QueueAway extends Error {
  override readonly name = 'QueueAway';
}

/** BullMQ on one kind of server, as built once; whoever holds it throws it away upon trouble. */
export interface OpenQueues {
  add(queue: QueueName, jobs: readonly QueueJob[]): Promise<void>;
  /** Rejects when the server is not to be used. */
  ping(): Promise<void>;
  close(options: { readonly finishJobs: boolean }): Promise<void>;
}

/** What whoever holds the queues wants to hear. */
export interface QueueSignals {
  readonly trouble: (error: unknown) => void;
  readonly handled: () => void;
}

/** Resolves only once the server answers: what is built on an absent one stays dead silently. */
export type OpenBackend = (works: readonly QueueWork[], signals: QueueSignals) => Promise<OpenQueues>;
