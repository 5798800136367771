/**
 * Where something may have come up; a business clock that was moved wakes outbox and timers. `capabilities`: something
 * that we depend on went or came back.
 */
export type WakeUp = 'inbox' | 'outbox' | 'timers' | 'desk' | 'capabilities';

/** News from other processes. It may be lost: whoever listens also looks by himself now and then. */
export interface WakeUps {
  /** Returns how to stop listening. */
  on(what: WakeUp, wake: () => void): () => void;
  close(): Promise<void>;
}
