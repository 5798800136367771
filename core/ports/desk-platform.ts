import type { DeskCard } from '../desk/cards/desk-card.ts';
import type { DeskRoom } from '../desk/pages/desk-page.ts';
import type { Delivery } from './channel-adapter.ts';

/**
 * How a call about a page ended. `page_gone`: somebody has deleted it there, and its thread with it. `room_closed`: its
 * room is archived, or we are no longer let into it, so that no page there can be shown.
 */
export type DeskDelivery =
  | Delivery
  | { readonly kind: 'page_gone'; readonly why: string }
  | { readonly kind: 'room_closed'; readonly why: string };

/**
 * The platform at which the desk works, for whoever keeps its pages up to date. Calls are paced by the adapter as the
 * platform wants it; what it refuses all the same comes back as `rate_limited`.
 *
 * `mark` names the version of what is posted: after a lost answer, `find` tells whether it got there.
 */
export interface DeskPlatform {
  /** The platform's own name of a room that is a channel. */
  readonly rooms: Readonly<Record<Exclude<DeskRoom, 'home'>, string>>;
  /** Posts a card, into a thread or as a parent. `platformRef` is the reference of the message. */
  post(place: string, thread: string | null, card: DeskCard, mark: string): Promise<DeskDelivery>;
  revise(place: string, ref: string, card: DeskCard): Promise<DeskDelivery>;
  /** `platformRef` is the reference of a message of ours that bears this mark; null when there is none. */
  find(place: string, thread: string | null, mark: string): Promise<DeskDelivery>;
  /** Puts a sign to a message: what became of it. Repeating it is harmless. */
  react(place: string, ref: string, sign: 'delivered' | 'failed'): Promise<DeskDelivery>;
  /** Shows somebody their overview. `user` is their address there. */
  showHome(user: string, card: DeskCard): Promise<DeskDelivery>;
}
