import type { ChatMessage } from '../dialogue/message.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import type { Evidence } from '../notify/evidence.ts';
import type { Rung, Urgency } from '../notify/ladder.ts';
import type { Channel } from '../people/channel.ts';

/** How a message came to be said. */
export interface SaidAs {
  readonly urgency: Urgency;
  /** The first message of the notice; null: this is the first. */
  readonly noticeId: string | null;
  readonly rung: number;
}

/** A notice with all that is known of it on every channel where it was said. */
export interface StoredNotice {
  /** As it reads now. */
  readonly first: ChatMessage;
  readonly urgency: Urgency;
  /** Oldest first. */
  readonly rungs: readonly Rung[];
}

/** One message to a person and what became of it. */
export interface TimelineEntry {
  readonly messageId: string;
  /** Of the notice that it is part of; its own where it is the first. */
  readonly noticeId: string;
  readonly rung: number;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly ticketCode: string | null;
  readonly title: string | null;
  readonly body: string;
  readonly saidAt: Instant;
  readonly evidence: Evidence;
}

/** Something that we will have to say to somebody. */
export interface Foreseen {
  readonly personId: string;
  readonly role: 'customer' | 'expert';
  /** Null: offers, which may come at any time. */
  readonly ticketId: string | null;
  readonly at: Instant;
}

/** What was said to people beyond their conversation, and what became of it. */
export interface NoticeStore {
  /** By the id of its first message. */
  notice(noticeId: string): Promise<StoredNotice | null>;
  /** The same notice in the person's other chats, where its choices still count. */
  otherRungs(messageId: string): Promise<readonly ChatMessage[]>;
  /** They have seen it: nobody climbs on. Answers the notice when people are busy with it because it seemed lost. */
  noteTap(messageId: string): Promise<string | null>;
  /** Takes back what has not been tried yet, and is in nobody's hands. False when it was sent, or may have been. */
  withdraw(messageId: string): Promise<boolean>;
  /**
   * What we will have to say up to `until` to people who have a contact point on one of these channels, each person's
   * first: `ahead` of every planned visit to its customer and its expert, and to experts who get offers at `until`.
   */
  foreseen(channels: readonly Channel[], until: Instant, ahead: Duration): Promise<readonly Foreseen[]>;
  /** The newest messages to a person on every channel, oldest first. */
  timeline(personId: string, limit: number): Promise<readonly TimelineEntry[]>;
}
