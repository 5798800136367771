import type { Instant } from './instant.ts';

/** Who caused something: a person through a chat, the system through a timer, an operator at the command line. */
export type Actor =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'system'; readonly why: string }
  | { readonly kind: 'operator'; readonly name: string };

/** Where a command came from, kept with every event that it causes. */
export interface Cause {
  readonly actor: Actor;
  /** One id from the webhook to the last send. */
  readonly traceId: string;
  /** The inbound message, where there is one. */
  readonly inboxId: string | null;
}

/** A domain event as its aggregate made it: a versioned name and its facts. */
export interface DomainEvent {
  readonly type: `${string}.${string}.v${number}`;
}

/** A domain event as it is kept. */
export interface RecordedEvent {
  readonly id: string;
  readonly ticketId: string;
  /** Which aggregate of the ticket it belongs to. */
  readonly subject: 'ticket' | 'visit' | 'offer';
  readonly subjectId: string;
  readonly event: DomainEvent;
  readonly at: Instant;
  readonly cause: Cause;
}
