import type { Actor } from '../kernel/event.ts';
import type { Instant } from '../kernel/instant.ts';

/**
 * What showed that two people are one: a contact that its owner shared, a code that was sent to the number, somebody at
 * the helpdesk, an invitation, or a number that the platform itself vouches for.
 */
export type MergeProof = 'contact' | 'code' | 'helpdesk' | 'invitation' | 'number';

/** Two people who turned out to be one. What `from` had is `to`'s, until it is undone. */
export interface PersonMerge {
  readonly id: string;
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly proof: MergeProof;
  readonly at: Instant;
  readonly actor: Actor;
  readonly undoneAt: Instant | null;
}
