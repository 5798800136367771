/** What may have come up: rows in one of the tables, or a business clock that was moved. */
export type WakeUp = 'inbox' | 'outbox' | 'timers' | 'clock';

/** News from other processes. It may be lost: whoever listens also looks by himself now and then. */
export interface WakeUps {
  /** Returns how to stop listening. */
  on(what: WakeUp, wake: () => void): () => void;
  close(): Promise<void>;
}
