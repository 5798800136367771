import type { CapabilityReading } from '../../health/capability.ts';
import type { Duration, Instant } from '../../kernel/instant.ts';
import type { TicketStatus } from '../../ticket/ticket.ts';

/** Work for people that is not done yet. */
export interface OpenTask {
  readonly id: string;
  readonly key: string;
  readonly ticketId: string | null;
  readonly personId: string | null;
  /** The name of whom it is about. */
  readonly person: string | null;
  readonly why: string;
  readonly openedAt: Instant;
  /** Null while it is open. */
  readonly closedAt: Instant | null;
}

export interface FoundTicket {
  readonly id: string;
  readonly code: string;
  readonly status: TicketStatus;
  readonly since: Instant;
  readonly createdAt: Instant;
  readonly device: string;
  readonly customer: string;
  readonly ownerName: string | null;
  /** Since when its customer waits for a person's answer; null when they don't. */
  readonly waitingSince: Instant | null;
  readonly tasks: number;
}

/** A customer who wants to hear from a person. */
export interface WaitingCustomer {
  readonly personId: string;
  readonly name: string;
  readonly since: Instant;
  /** The agent who has taken over, if somebody has. */
  readonly agent: string | null;
  readonly ticket: { readonly id: string; readonly code: string; readonly device: string } | null;
}

/** What needs somebody right now, the longest waiting first. */
export interface DeskGlance {
  readonly waiting: readonly WaitingCustomer[];
  /** Tickets with a task that nobody looks after. */
  readonly ownerless: readonly FoundTicket[];
  /** Tasks that belong to no ticket. */
  readonly tasks: readonly OpenTask[];
  readonly counts: { readonly waiting: number; readonly ownerless: number; readonly tasks: number };
}

export interface FoundExpert {
  readonly personId: string;
  readonly name: string;
  readonly status: 'active' | 'paused' | 'suspended';
  readonly skills: readonly string[];
  readonly rating: number | null;
  readonly visitsToday: number;
  readonly capacityPerDay: number;
  readonly openOffers: number;
  /** What they are at: the visit under way, if there is one. */
  readonly busyWith: string | null;
}

/** One local day in numbers. */
export interface DeskDay {
  readonly reported: number;
  readonly scheduled: number;
  readonly resolved: number;
  readonly irreparable: number;
  readonly cancelled: number;
  readonly expired: number;
  readonly offersMade: number;
  readonly offersAccepted: number;
  /** From report to confirmed visit; null where there was none. */
  readonly medianTimeToVisit: Duration | null;
  readonly stars: { readonly mean: number; readonly count: number } | null;
  /** As things stand now. */
  readonly pending: number;
  readonly oldestPendingSince: Instant | null;
  readonly tasksOpen: number;
}

/** How work flows, as the database shows it. */
export interface FlowHealth {
  readonly inboxWaiting: number;
  readonly oldestInbox: Duration;
  readonly outboxUnsent: number;
  readonly oldestUnsent: Duration;
  /** By more than a minute. */
  readonly timersOverdue: number;
  readonly deadLetters: number;
  /** Rooms of the desk in which nothing can be written. */
  readonly closedRooms: ReadonlyArray<{ readonly room: string; readonly since: Instant; readonly why: string }>;
}

export interface SystemHealth extends FlowHealth {
  /** Parts that are not as they should be, worst first. */
  readonly troubles: readonly CapabilityReading[];
}
