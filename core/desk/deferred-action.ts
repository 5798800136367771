/**
 * What a colleague decided about a ticket and may still take back: it waits as a timer for `undo.for`, and is done in
 * their name when that is over. Undoing it removes the timer, so that nothing has to be reversed.
 */
export type DeferredAction =
  | { readonly do: 'ask_expert'; readonly expertId: string }
  | { readonly do: 'assign'; readonly expertId: string; readonly reason: string }
  | { readonly do: 'cancel_ticket'; readonly reason: string }
  /** Nobody pays for it, so that it is not taken on. */
  | { readonly do: 'reject'; readonly reason: string };

/** One per ticket: who decides anew takes the earlier decision back. */
export const deferredKey = (ticketId: string): string => `desk_action:${ticketId}`;

/** A decision that may still be taken back, and whose it is. */
export interface WaitingDecision {
  readonly by: string;
  readonly action: DeferredAction;
}
