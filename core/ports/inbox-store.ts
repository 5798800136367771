import type { Channel } from '../people/channel.ts';
import type { Instant } from '../kernel/instant.ts';

/** An update as a platform gave it, before anybody has looked inside. */
export interface IncomingUpdate {
  readonly channel: Channel;
  /** The platform's own id: the same update has one effect, however often it comes. */
  readonly platformId: string;
  /** Orders what one person says: one update at a time per key. */
  readonly conversationKey: string;
  readonly raw: unknown;
  readonly traceId: string;
}

export interface StoredUpdate extends IncomingUpdate {
  readonly id: string;
  readonly receivedAt: Instant;
  readonly attempts: number;
}

export interface InboxStore {
  /**
   * Resolves when all are durable; duplicates count as stored. Concurrent calls share a commit.
   * Throws `UnstorableUpdate` for what no retry can store, `InboxBusy` when too much waits already.
   */
  put(updates: readonly IncomingUpdate[]): Promise<void>;
}

/** The database will never take this one (an id of megabytes, a nesting without end): acknowledge it and let it go. */
export class UnstorableUpdate extends Error {
  override readonly name = 'UnstorableUpdate';
}

/** Nothing was stored; the platform shall come back later. */
export class InboxBusy extends Error {
  override readonly name = 'InboxBusy';
}
