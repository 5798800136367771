import type { Instant } from '../kernel/instant.ts';
import type { Money } from '../kernel/money.ts';
import type { Place } from '../kernel/place.ts';
import type { Window } from '../kernel/window.ts';

/** The device: found in the catalogue, or as the customer typed it. `modelId` null means nobody has confirmed it yet. */
export interface Device {
  readonly category: string;
  readonly modelId: string | null;
  readonly brand: string | null;
  readonly label: string;
}

export interface Address {
  readonly text: string;
  readonly place: Place;
  readonly timeZone: string;
}

export interface Attachment {
  readonly mediaId: string;
  readonly kind: 'photo' | 'video' | 'voice' | 'document';
}

export type HoldKind = 'details' | 'model' | 'payment' | 'address' | 'customer' | 'part';

/** Something that must be settled before experts are asked. `until` is when the hold lapses by itself. */
export interface Hold {
  readonly kind: HoldKind;
  readonly why: string;
  readonly until: Instant | null;
}

export type PendingReason = 'offering' | 'no_qualified_expert' | 'no_common_slot' | 'all_declined';

export type Flag =
  | 'no_show'
  | 'repeat_no_show'
  | 'reduced_intake'
  | 'fee_raised'
  | 'possible_abuse'
  | 'model_corrected'
  | 'unreachable'
  | 'reopened';

/** How the work is paid. `asOf` is the age of what we know. */
export type PaymentStanding =
  | { readonly kind: 'covered'; readonly plan: string; readonly asOf: Instant }
  /** `returned`: the part that went back. */
  | { readonly kind: 'paid'; readonly asOf: Instant; readonly returned?: Money }
  | { readonly kind: 'unpaid' }
  /** `isStale`: billing could not be asked; else we know nothing of them. */
  | { readonly kind: 'unverified'; readonly isStale?: true };

/** What a ticket keeps in every status. */
export interface TicketFacts {
  readonly id: string;
  readonly code: string;
  readonly customerId: string;
  readonly legacyId: string | null;
  readonly device: Device;
  readonly description: string;
  readonly attachments: readonly Attachment[];
  readonly address: Address | null;
  /** When the customer can be at home, in order of time. */
  readonly windows: readonly Window[];
  readonly urgency: 'standard' | 'urgent';
  readonly payment: PaymentStanding;
  readonly flags: readonly Flag[];
  readonly excludedExperts: readonly string[];
  /** The colleague at the desk who looks after it; null while nobody needs to, or nobody does. */
  readonly ownerId: string | null;
  readonly createdAt: Instant;
}

export type Ticket = TicketFacts &
  (
    | { readonly status: 'incomplete'; readonly since: Instant; readonly holds: readonly [Hold, ...Hold[]] }
    | { readonly status: 'pending'; readonly since: Instant; readonly reason: PendingReason; readonly round: number }
    | { readonly status: 'scheduled'; readonly since: Instant; readonly visitId: string }
    | { readonly status: 'in_progress'; readonly since: Instant; readonly visitId: string }
    | { readonly status: 'resolved'; readonly since: Instant; readonly visitId: string }
    | { readonly status: 'irreparable'; readonly since: Instant; readonly visitId: string; readonly reason: string }
    | { readonly status: 'closed'; readonly since: Instant; readonly as: 'resolved' | 'irreparable' }
    | { readonly status: 'cancelled'; readonly since: Instant; readonly reason: string }
    | { readonly status: 'expired'; readonly since: Instant }
  );

export type TicketStatus = Ticket['status'];

/** What a person or a timer asks of a ticket. `at` is business time. */
export type TicketCommand =
  | { readonly kind: 'submit'; readonly facts: TicketFacts; readonly holds: readonly Hold[]; readonly at: Instant }
  | { readonly kind: 'place_hold'; readonly hold: Hold; readonly at: Instant }
  | { readonly kind: 'settle_hold'; readonly hold: HoldKind; readonly at: Instant }
  | { readonly kind: 'start_round'; readonly at: Instant }
  | { readonly kind: 'explain_pending'; readonly reason: PendingReason; readonly at: Instant }
  /** A manager gives it to an expert without asking them. */
  | { readonly kind: 'assign'; readonly expertId: string; readonly reason: string; readonly at: Instant }
  | { readonly kind: 'schedule'; readonly visitId: string; readonly at: Instant }
  | { readonly kind: 'start_work'; readonly visitId: string; readonly at: Instant }
  | { readonly kind: 'finish_work'; readonly visitId: string; readonly outcome: FinishedAs; readonly at: Instant }
  | { readonly kind: 'lose_visit'; readonly visitId: string; readonly why: string; readonly at: Instant }
  | { readonly kind: 'change_windows'; readonly windows: readonly Window[]; readonly at: Instant }
  | { readonly kind: 'correct_device'; readonly device: Device; readonly at: Instant }
  | { readonly kind: 'set_address'; readonly address: Address; readonly at: Instant }
  | {
      readonly kind: 'add_note';
      readonly text: string;
      readonly attachments: readonly Attachment[];
      readonly at: Instant;
    }
  /** What billing says of who pays, or of somebody who has paid. */
  | { readonly kind: 'know_payment'; readonly payment: PaymentStanding; readonly at: Instant }
  | { readonly kind: 'own'; readonly ownerId: string | null; readonly at: Instant }
  | { readonly kind: 'take_over'; readonly agentId: string; readonly at: Instant }
  | { readonly kind: 'hand_back'; readonly agentId: string; readonly why: HandedBackBecause; readonly at: Instant }
  | { readonly kind: 'raise_flag'; readonly flag: Flag; readonly at: Instant }
  | {
      readonly kind: 'rate';
      readonly visitId: string;
      readonly stars: 1 | 2 | 3 | 4 | 5;
      readonly comment: string;
      readonly at: Instant;
    }
  | { readonly kind: 'reopen'; readonly why: string; readonly at: Instant }
  | { readonly kind: 'close'; readonly at: Instant }
  | { readonly kind: 'cancel'; readonly reason: string; readonly at: Instant }
  | { readonly kind: 'expire'; readonly at: Instant };

/** Who gave the customer's conversation back to the bot. */
export type HandedBackBecause = 'agent' | 'silent' | 'colleague';

/** What a finished visit means for its ticket. */
export type FinishedAs =
  | { readonly kind: 'fixed' }
  | { readonly kind: 'irreparable'; readonly reason: string }
  | { readonly kind: 'follow_up_needed' }
  | { readonly kind: 'wrong_skill' }
  | { readonly kind: 'part_needed'; readonly part: string; readonly until: Instant };

export type TicketEvent =
  | {
      readonly type: 'ticket.submitted.v1';
      readonly facts: TicketFacts;
      readonly holds: readonly Hold[];
      readonly at: Instant;
    }
  | { readonly type: 'ticket.hold_placed.v1'; readonly hold: Hold; readonly at: Instant }
  | { readonly type: 'ticket.hold_settled.v1'; readonly hold: HoldKind; readonly at: Instant }
  | { readonly type: 'ticket.round_started.v1'; readonly round: number; readonly at: Instant }
  | { readonly type: 'ticket.pending_explained.v1'; readonly reason: PendingReason; readonly at: Instant }
  | {
      readonly type: 'ticket.assigned.v1';
      readonly expertId: string;
      readonly reason: string;
      readonly at: Instant;
    }
  | { readonly type: 'ticket.scheduled.v1'; readonly visitId: string; readonly at: Instant }
  | { readonly type: 'ticket.work_started.v1'; readonly visitId: string; readonly at: Instant }
  | { readonly type: 'ticket.resolved.v1'; readonly visitId: string; readonly at: Instant }
  | {
      readonly type: 'ticket.found_irreparable.v1';
      readonly visitId: string;
      readonly reason: string;
      readonly at: Instant;
    }
  | {
      readonly type: 'ticket.visit_unfinished.v1';
      readonly visitId: string;
      readonly why: string;
      readonly at: Instant;
    }
  | { readonly type: 'ticket.visit_lost.v1'; readonly visitId: string; readonly why: string; readonly at: Instant }
  | { readonly type: 'ticket.windows_changed.v1'; readonly windows: readonly Window[]; readonly at: Instant }
  | { readonly type: 'ticket.device_corrected.v1'; readonly from: Device; readonly to: Device; readonly at: Instant }
  | { readonly type: 'ticket.address_set.v1'; readonly address: Address; readonly at: Instant }
  | {
      readonly type: 'ticket.note_added.v1';
      readonly text: string;
      readonly attachments: readonly Attachment[];
      readonly at: Instant;
    }
  | { readonly type: 'ticket.payment_known.v1'; readonly payment: PaymentStanding; readonly at: Instant }
  | { readonly type: 'ticket.owned.v1'; readonly ownerId: string | null; readonly at: Instant }
  | { readonly type: 'ticket.taken_over.v1'; readonly agentId: string; readonly at: Instant }
  | {
      readonly type: 'ticket.handed_back.v1';
      readonly agentId: string;
      readonly why: HandedBackBecause;
      readonly at: Instant;
    }
  | { readonly type: 'ticket.flagged.v1'; readonly flag: Flag; readonly at: Instant }
  | {
      readonly type: 'ticket.rated.v1';
      readonly visitId: string;
      readonly stars: number;
      readonly comment: string;
      readonly at: Instant;
    }
  | { readonly type: 'ticket.reopened.v1'; readonly why: string; readonly at: Instant }
  | { readonly type: 'ticket.closed.v1'; readonly at: Instant }
  | { readonly type: 'ticket.cancelled.v1'; readonly reason: string; readonly at: Instant }
  | { readonly type: 'ticket.expired.v1'; readonly at: Instant };
