import type { Instant } from '../kernel/instant.ts';
import type { Window } from '../kernel/window.ts';
import type { Attachment } from '../ticket/ticket.ts';
import type { Fee } from '../offer/fee.ts';

/** What the expert must say at the end, per outcome. */
export type Outcome =
  | { readonly kind: 'fixed'; readonly note: string; readonly attachments: readonly Attachment[] }
  | {
      readonly kind: 'follow_up_needed';
      readonly note: string;
      readonly minutes: number;
      readonly attachments: readonly Attachment[];
    }
  | {
      readonly kind: 'part_needed';
      readonly note: string;
      readonly part: string;
      readonly until: Instant;
      readonly attachments: readonly Attachment[];
    }
  | { readonly kind: 'wrong_skill'; readonly note: string; readonly attachments: readonly Attachment[] }
  | { readonly kind: 'irreparable'; readonly note: string; readonly attachments: readonly Attachment[] };

/** When the expert plans to be where. The span is travel-in plus work: `[arrival - travelIn, arrival + work)`. */
export interface VisitPlan {
  /** Promised to the customer; the arrival lies inside it. */
  readonly window: Window;
  readonly span: Window;
  readonly arrival: Instant;
  readonly workMinutes: number;
}

export interface VisitFacts extends VisitPlan {
  readonly id: string;
  readonly ticketId: string;
  readonly expertId: string;
  /** First, second, … visit of its ticket. */
  readonly number: number;
  readonly fee: Fee;
  readonly createdAt: Instant;
}

export type Visit = VisitFacts &
  (
    | { readonly status: 'confirmed' }
    | { readonly status: 'en_route'; readonly departedAt: Instant }
    | { readonly status: 'on_site'; readonly departedAt: Instant; readonly arrivedAt: Instant }
    | {
        readonly status: 'finished';
        readonly arrivedAt: Instant;
        readonly finishedAt: Instant;
        readonly outcome: Outcome;
      }
    | { readonly status: 'no_show'; readonly arrivedAt: Instant; readonly endedAt: Instant }
    | { readonly status: 'handed_over'; readonly toVisitId: string; readonly at: Instant }
    | { readonly status: 'cancelled'; readonly reason: string; readonly at: Instant }
  );

export type VisitStatus = Visit['status'];

/** A visit that is still to be done, and takes its expert's time. */
export type ActiveVisit = Extract<Visit, { readonly status: 'confirmed' | 'en_route' | 'on_site' }>;

export const isActive = (visit: Visit): visit is ActiveVisit =>
  visit.status === 'confirmed' || visit.status === 'en_route' || visit.status === 'on_site';

export type VisitCommand =
  | { readonly kind: 'confirm'; readonly facts: VisitFacts; readonly at: Instant }
  | { readonly kind: 'depart'; readonly at: Instant }
  | { readonly kind: 'arrive'; readonly at: Instant }
  | { readonly kind: 'finish'; readonly outcome: Outcome; readonly at: Instant }
  | { readonly kind: 'replan'; readonly plan: VisitPlan; readonly at: Instant }
  | { readonly kind: 'report_no_show'; readonly at: Instant }
  | { readonly kind: 'hand_over'; readonly toVisitId: string; readonly at: Instant }
  | { readonly kind: 'cancel'; readonly reason: string; readonly at: Instant };

export type VisitEvent =
  | { readonly type: 'visit.confirmed.v1'; readonly facts: VisitFacts; readonly at: Instant }
  | { readonly type: 'visit.departed.v1'; readonly at: Instant }
  | { readonly type: 'visit.arrived.v1'; readonly at: Instant }
  | { readonly type: 'visit.finished.v1'; readonly outcome: Outcome; readonly at: Instant }
  | { readonly type: 'visit.replanned.v1'; readonly plan: VisitPlan; readonly at: Instant }
  | { readonly type: 'visit.no_show.v1'; readonly at: Instant }
  | { readonly type: 'visit.handed_over.v1'; readonly toVisitId: string; readonly at: Instant }
  | { readonly type: 'visit.cancelled.v1'; readonly reason: string; readonly at: Instant };
