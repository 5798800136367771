import type { Duration } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';
import type { OutboundMedia } from './channel-adapter.ts';
import type { ChatEffect } from './chat-store.ts';
import type { DeliveryFailure } from './receipt-store.ts';

/** The oldest unsent row of a recipient, which nobody else will send while our lease lasts. */
export interface ClaimedSend {
  readonly id: string;
  readonly recipient: string;
  readonly leaseToken: string;
  readonly traceId: string;
  readonly ticketId: string | null;
  readonly effect: ChatEffect;
  /** This one included. */
  readonly attempts: number;
  readonly age: Duration;
  /** Null when the contact point no longer exists. */
  readonly address: SendAddress | null;
  /** Of the message that the effect is about. */
  readonly platformRef: string | null;
  readonly cardKey: string | null;
  /** The first message of the notice that it is a rung of; its own where it is the first. */
  readonly noticeId: string | null;
}

export interface SendAddress {
  readonly channel: Channel;
  readonly address: string;
  /** The person's language. */
  readonly locale: string;
  /** How long ago they last wrote there, in business time; null: never. */
  readonly silentFor: Duration | null;
}

/**
 * `busy`: somebody else sends to this recipient right now. `later`: its oldest row may not be tried yet. Both mean that
 * whatever else waits for this recipient waits with it.
 */
export type Claim =
  | { readonly kind: 'claimed'; readonly send: ClaimedSend }
  | { readonly kind: 'busy' | 'later' | 'nothing' };

/** How a claimed row ended, or when it is to be tried again. */
export type Settlement =
  | { readonly kind: 'sent'; readonly platformRef: string | null }
  /** `failure`: what it says about the recipient; null: nothing. */
  | { readonly kind: 'dropped'; readonly why: string; readonly failure: DeliveryFailure | null }
  | { readonly kind: 'dead'; readonly why: string; readonly failure: DeliveryFailure }
  /**
   * `untried`: the platform was not asked, so it does not count. `parkedOn`: the whole line stands aside until that
   * channel is open, so that it is in nobody's way.
   */
  | {
      readonly kind: 'again';
      readonly delay: Duration;
      readonly why: string;
      readonly untried: boolean;
      readonly parkedOn: Channel | null;
    };

/** `held` is false when the lease had ended and somebody else took over: nothing was changed. */
export interface Settled {
  readonly held: boolean;
  /** Whether the recipient has more that waits. */
  readonly more: boolean;
}

/** A row at the head of its recipient's line, due, and in nobody's hands. */
export interface ReadySend {
  readonly id: string;
  readonly recipient: string;
  readonly traceId: string;
}

export interface OutboxStore {
  /** Claims the recipient's oldest row that is due; a lease of our own under the same token is no hindrance. */
  claim(recipient: string, leaseToken: string): Promise<Claim>;
  settle(send: ClaimedSend, settlement: Settlement): Promise<Settled>;
  /** Gives back what the token still holds, so that others need not wait for the lease to end. */
  release(recipient: string, leaseToken: string): Promise<void>;
  mediaOf(ids: readonly string[]): Promise<readonly OutboundMedia[]>;

  /**
   * Hands ready rows that the queue has not heard of to `hand`, and notes it once that has resolved. Returns how many;
   * 0 too when another process is at it.
   */
  handOver(limit: number, hand: (ready: readonly ReadySend[]) => Promise<void>): Promise<number>;
  /** Ready rows that the queue heard of at least `since` ago: it may have forgotten them. */
  handAgain(limit: number, since: Duration, hand: (ready: readonly ReadySend[]) => Promise<void>): Promise<number>;
  /** Ready rows that could have been sent `since` ago and longer. */
  overdue(limit: number, since: Duration): Promise<readonly ReadySend[]>;
  /** What stands aside because of this channel, the oldest first, may be tried at once; without `limit` all of it. */
  resume(channel: Channel, limit?: number): Promise<void>;
  /** Until the next row that has been put off or held is due; null when there is none. */
  nextDueIn(): Promise<Duration | null>;
}
