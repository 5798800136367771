import type { Instant } from '../kernel/instant.ts';
import type { DeferredAction } from '../desk/deferred-action.ts';
import type { HoldKind } from '../ticket/ticket.ts';

/** A step of a visit that its expert tells with a tap. */
export type SilentAbout = 'departure' | 'arrival' | 'end';

/** What a timer does when it is due. Its data names things by id; the handler looks at how they stand then. */
export type TimerAction =
  | { readonly kind: 'lapse_offer'; readonly offerId: string }
  | { readonly kind: 'next_round'; readonly ticketId: string }
  | { readonly kind: 'remind_visit'; readonly visitId: string; readonly which: 'day_before' | 'soon' }
  | {
      readonly kind: 'watch_silence';
      readonly visitId: string;
      readonly about: SilentAbout;
      readonly stage: 'nudge' | 'people';
    }
  | { readonly kind: 'ask_survey'; readonly ticketId: string; readonly visitId: string }
  | { readonly kind: 'close_ticket'; readonly ticketId: string }
  | { readonly kind: 'lapse_hold'; readonly ticketId: string; readonly hold: HoldKind }
  | { readonly kind: 'expire_ticket'; readonly ticketId: string }
  /** The agent who has taken over this customer's conversation has said nothing for a while. */
  | { readonly kind: 'hand_back'; readonly personId: string }
  /** What a colleague decided, once it can't be undone any more. */
  | { readonly kind: 'desk_action'; readonly ticketId: string; readonly by: string; readonly action: DeferredAction }
  /** A clock that a page shows runs out: it is to be looked at. */
  | { readonly kind: 'look_at_page'; readonly page: string }
  | { readonly kind: 'daily_digest' }
  /**
   * A notice is looked after. `enough`: what ends it by itself before the timer is due. `called`: people have been asked
   * to see to it, and hear when it got there after all.
   */
  | {
      readonly kind: 'climb_ladder';
      readonly noticeId: string;
      readonly enough: 'accepted' | 'confirmed';
      readonly called: boolean;
    }
  /** Whoever could not be written to when we will have to is asked for a sign in time. */
  | { readonly kind: 'check_ins' };

export interface TimerStore {
  /** One timer per key: setting it again moves it. `dueAt` is business time. */
  set(key: string, ticketId: string | null, dueAt: Instant, action: TimerAction): Promise<void>;
  cancel(key: string): Promise<void>;
  /** What waits under this key. */
  waiting(key: string): Promise<{ readonly dueAt: Instant; readonly action: TimerAction } | null>;
  /** All that wait for this ticket whose key begins with `prefix`. */
  cancelOf(ticketId: string, prefix: string): Promise<void>;
}

/** Work for a person: what the system could not settle by itself. */
export interface TaskStore {
  /** One open task per key: opened again, it has the newer reason. */
  open(key: string, ticketId: string | null, personId: string | null, why: string): Promise<void>;
  close(key: string): Promise<void>;
}
