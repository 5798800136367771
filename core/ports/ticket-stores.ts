import type { RecordedEvent } from '../kernel/event.ts';
import type { Window } from '../kernel/window.ts';
import type { Offer, OfferEvent } from '../offer/offer.ts';
import type { ContactPoint } from '../people/person.ts';
import type { AgendaEntry } from '../scheduling/agenda.ts';
import type { MatchRecord } from '../scheduling/explain-match.ts';
import type { Ticket, TicketEvent } from '../ticket/ticket.ts';
import type { Visit, VisitEvent } from '../visit/visit.ts';

/** A state as it was read, with the version that a write must still find. */
export interface Versioned<T> {
  readonly state: T;
  readonly version: number;
}

/** Saves a state and the events that led to it. A write that finds another version throws `LostRace`. */
interface AggregateStore<S, E> {
  find(id: string): Promise<Versioned<S> | null>;
  /** Adds a new one; its version is 1. */
  add(state: S, events: readonly E[]): Promise<void>;
  save(read: Versioned<S>, next: S, events: readonly E[]): Promise<void>;
}

export interface TicketStore extends AggregateStore<Ticket, TicketEvent> {
  /** Reads and locks the ticket until the end of the work. Take it before you touch its visits or offers. */
  lock(id: string): Promise<Versioned<Ticket> | null>;
  findByCode(code: string): Promise<Ticket | null>;
  codeIsFree(code: string): Promise<boolean>;
  /** Newest first. */
  ofCustomer(personId: string, limit: number): Promise<readonly Ticket[]>;
  /** The whole history of a ticket, its visits and offers, oldest first. */
  story(ticketId: string): Promise<readonly RecordedEvent[]>;
}

export interface VisitStore extends AggregateStore<Visit, VisitEvent> {
  ofTicket(ticketId: string): Promise<readonly Visit[]>;
  /** Active visits (confirmed, en route, on site) of an expert that touch `within`, in order of arrival. */
  activeOf(expertId: string, within: Window): Promise<readonly Visit[]>;
  /** Serialises everything that plans for one expert. Take it after the ticket's lock. */
  lockExpert(expertId: string): Promise<void>;
}

export interface OfferStore extends AggregateStore<Offer, OfferEvent> {
  ofTicket(ticketId: string): Promise<readonly Offer[]>;
  openOf(expertId: string): Promise<readonly Offer[]>;
}

export interface MatchStore {
  /**
   * What each of these experts has planned or softly held within `within`, visits and open offers alike, and where they
   * have been already: a visit that took place fills its day and is where the next way begins.
   */
  agendas(expertIds: readonly string[], within: Window): Promise<ReadonlyMap<string, readonly AgendaEntry[]>>;
  /** Visits finished or planned by expert since `since`, for fairness. */
  recentJobs(since: number): Promise<ReadonlyMap<string, number>>;
  /** Where each of these experts can be written to. */
  contactPoints(expertIds: readonly string[]): Promise<ReadonlyMap<string, readonly ContactPoint[]>>;
  keep(ticketId: string, round: number, record: MatchRecord): Promise<void>;
  latest(ticketId: string): Promise<MatchRecord | null>;
}
