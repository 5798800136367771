import type { Instant } from '../kernel/instant.ts';
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
  | { readonly kind: 'expire_ticket'; readonly ticketId: string };

export interface TimerStore {
  /** One timer per key: setting it again moves it. `dueAt` is business time. */
  set(key: string, ticketId: string, dueAt: Instant, action: TimerAction): Promise<void>;
  cancel(key: string): Promise<void>;
  /** All that wait for this ticket whose key begins with `prefix`. */
  cancelOf(ticketId: string, prefix: string): Promise<void>;
}

/** Work for a person: what the system could not settle by itself. */
export interface TaskStore {
  /** One open task per key. */
  open(key: string, ticketId: string | null, personId: string | null, why: string): Promise<void>;
  close(key: string): Promise<void>;
}
