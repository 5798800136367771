import type { Actor, Cause } from '../kernel/event.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Policies } from '../policies/policies.ts';
import type { Texts } from '../dialogue/texts/texts.ts';
import type { TravelEstimator } from '../scheduling/travel.ts';
import type { BillingStore } from './billing-store.ts';
import type { CapabilityStore } from './capability-store.ts';
import type { CatalogueStore } from './catalogue-store.ts';
import type { Channels } from './channels.ts';
import type { ChatStore } from './chat-store.ts';
import type { DeskStore } from './desk-store.ts';
import type { Ids } from './ids.ts';
import type { MergeStore } from './merge-store.ts';
import type { OneTimeCodeStore } from './one-time-codes.ts';
import type { MatchStore, OfferStore, TicketStore, VisitStore } from './ticket-stores.ts';
import type { PeopleStore } from './people-store.ts';
import type { Places } from './places.ts';
import type { PhoneNumbers } from './phone-numbers.ts';
import type { TaskStore, TimerStore } from './timer-store.ts';

/** One unit of work: everything that is saved through it commits together or not at all. */
export interface Work {
  /** Business time, read once at the beginning. */
  readonly now: Instant;
  readonly cause: Cause;
  /** From here on it is this one's doing: known once the sender of a message is recognised. */
  actAs(actor: Actor): void;
  readonly ids: Ids;
  readonly policies: Policies;
  readonly texts: Texts;
  readonly travel: TravelEstimator;
  readonly places: Places;
  readonly phoneNumbers: PhoneNumbers;
  readonly tickets: TicketStore;
  readonly visits: VisitStore;
  readonly offers: OfferStore;
  readonly matches: MatchStore;
  readonly people: PeopleStore;
  readonly merges: MergeStore;
  readonly codes: OneTimeCodeStore;
  /** Which channels there are; how they are just now is in `capabilities`. */
  readonly channels: Channels;
  readonly capabilities: CapabilityStore;
  readonly catalogue: CatalogueStore;
  readonly billing: BillingStore;
  readonly chat: ChatStore;
  readonly timers: TimerStore;
  readonly tasks: TaskStore;
  readonly desk: DeskStore;
}

export interface UnitOfWork {
  /**
   * Runs `body` in one transaction. A lost race (a guarded write that found another version, a constraint against
   * double booking) starts it again from the beginning, a few times; anything else that it throws rolls back.
   */
  run<T>(cause: Cause, body: (work: Work) => Promise<T>): Promise<T>;
}
