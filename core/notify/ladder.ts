import type { Instant } from '../kernel/instant.ts';
import type { Channel } from '../people/channel.ts';
import type { ContactPoint } from '../people/person.ts';
import type { Capabilities } from '../ports/channel-adapter.ts';
import { type Evidence, isConfirmed, isDelivered } from './evidence.ts';

/** How long silence is borne. `reply`: an answer to somebody who is speaking; it climbs only once its channel fails it. */
export type Urgency = 'critical' | 'normal' | 'reply';

/** A notice on one channel. */
export interface Rung {
  readonly messageId: string;
  readonly contactPointId: string;
  readonly channel: Channel;
  readonly saidAt: Instant;
  /** It is being sent at this very moment: a business clock that jumped has left it no time yet. */
  readonly underWay: boolean;
  readonly evidence: Evidence;
}

/** A notice on its way through a person's channels. */
export interface Ladder {
  readonly urgency: Urgency;
  /** Oldest first; at least the first. */
  readonly tried: readonly Rung[];
  /** Where else the person can be reached now, best first. */
  readonly left: readonly ContactPoint[];
  /** When silence on the newest rung has been borne for long enough. */
  readonly bornUntil: Instant;
  /** When to look again at what is under way. */
  readonly againAt: Instant;
}

export type LadderStep =
  /** They have it, as far as anybody can tell by themselves. */
  | { readonly kind: 'enough' }
  | { readonly kind: 'wait'; readonly until: Instant }
  | { readonly kind: 'step'; readonly to: ContactPoint }
  /** Every channel was tried, and none brought it there. */
  | { readonly kind: 'people' };

/**
 * What becomes of a notice now: it goes from channel to channel until there is evidence enough, and what no channel
 * brought there is for people. Each step uses up one contact point, so it always ends.
 */
export const nextStep = (
  ladder: Ladder,
  now: Instant,
  receiptsOn: (channel: Channel) => Capabilities['receipts'],
): LadderStep => {
  const { tried, left, bornUntil, againAt } = ladder;
  if (tried.some((rung) => isEnough(rung, ladder))) return { kind: 'enough' };
  const newest = tried.at(-1);
  const hasFailed = newest?.evidence.failedAt !== null;
  if (!hasFailed && now < bornUntil) return { kind: 'wait', until: bornUntil };
  if (newest?.underWay) return { kind: 'wait', until: againAt };
  const untried = left.find(({ id }) => !tried.some(({ contactPointId }) => contactPointId === id));
  if (untried) return { kind: 'step', to: untried };
  // A channel without receipts took it, and no other is left to be surer: nobody is called for every untapped message.
  const isTaken = tried.some(({ evidence, channel }) => isDelivered(evidence, { receipts: receiptsOn(channel) }));
  return { kind: isTaken ? 'enough' : 'people' };
};

/** For information it is enough that a platform took it; what is critical wants a sign of the person or their device. */
const isEnough = ({ evidence }: Rung, { urgency }: Ladder): boolean =>
  isConfirmed(evidence) || (urgency !== 'critical' && evidence.acceptedAt !== null && evidence.failedAt === null);

/** The timer that looks after a notice, under the id of its first message. */
export const ladderKey = (noticeId: string): string => `ladder:${noticeId}`;

/** The task for people when no channel brought it there. */
export const undeliveredTask = (noticeId: string): string => `undelivered:${noticeId}`;
