import type { Instant } from '../kernel/instant.ts';
import type { DialogueName } from './action.ts';

/** Plain data, so that a draft survives restarts and a week of silence. */
export type Draft = { readonly [key: string]: Json };
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Where a person stands in a dialogue. `trail` is the way back. */
export interface Frame {
  readonly dialogue: DialogueName;
  readonly step: string;
  readonly draft: Draft;
  readonly trail: ReadonlyArray<{ readonly step: string; readonly draft: Draft }>;
  /** The chat message that holds the open question. */
  readonly questionId: string | null;
  /** What was interrupted by this, to go on with afterwards. */
  readonly beneath: Frame | null;
}

export interface Conversation {
  readonly personId: string;
  readonly frame: Frame | null;
  /** Which hat somebody with several roles wears now. */
  readonly role: 'customer' | 'expert';
  /** Who speaks with them in the bot's place. */
  readonly takenOver: TakenOver | null;
  /** Since when they wait for a person's answer. */
  readonly waitingSince: Instant | null;
}

/** A conversation in the hands of an agent of the desk. */
export interface TakenOver {
  readonly by: string;
  /** The key of the page in whose thread the agent writes. */
  readonly page: string;
  readonly ticketId: string | null;
  readonly since: Instant;
  /** The desk's platform's own clock at the take-over: what was written before it is not meant for the customer. */
  readonly from: number;
  /** The same clock at the newest of their words that went to the customer. */
  readonly lastWordsAt?: number;
}
