import type { Frame } from '../dialogue/conversation.ts';
import type { Cause } from '../kernel/event.ts';
import type { Duration } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';
import type { StoredUpdate } from './inbox-store.ts';
import type { Work } from './work.ts';

/** What waits at the head of one conversation, oldest first. */
export interface Turn {
  readonly conversationKey: string;
  readonly channel: Channel;
  readonly updates: readonly StoredUpdate[];
  /** How long ago the oldest and the newest came in, by the database's clock. */
  readonly oldestAge: Duration;
  readonly newestAge: Duration;
}

/** An outbox row that was inserted already claimed, for whoever committed it to send. */
export interface Reply {
  readonly recipient: string;
  readonly leaseToken: string;
}

/** `taken`: somebody else was faster; nothing of ours was kept. */
export type TurnOutcome = { readonly kind: 'done'; readonly replies: readonly Reply[] } | { readonly kind: 'taken' };

export interface TurnStore {
  /** Conversations whose oldest waiting update may be tried now, the longest waiting first. */
  due(limit: number, except: readonly string[]): Promise<readonly Turn[]>;
  /** Runs `body` in one work, in which these updates are done. */
  take(turn: Turn, cause: Cause, body: (work: Work) => Promise<void>): Promise<TurnOutcome>;
  /** Updates that say nothing: done without any work. */
  skip(ids: readonly string[]): Promise<void>;
  /** Where the conversation of whoever writes from this address stands. */
  frameOf(channel: Channel, address: string): Promise<Frame | null>;
  /** Puts an update off. `countsAsAttempt` is false for trouble that is not the update's fault. */
  putOff(id: string, delay: Duration, error: string, countsAsAttempt: boolean): Promise<void>;
  /** Gives an update up, in favour of those that wait behind it; `body` tells the people concerned, in the same work. */
  bury(update: StoredUpdate, error: string, cause: Cause, body: (work: Work) => Promise<void>): Promise<TurnOutcome>;
}
