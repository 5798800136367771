import type { Message } from '../dialogue/message.ts';
import type { Duration, Instant } from '../kernel/instant.ts';
import type { ContactPoint, Person } from '../people/person.ts';
import type { Work } from '../ports/work.ts';
import { ladderKey, type Urgency } from './ladder.ts';
import { afterQuietHours } from './quiet-hours.ts';

/** One rung of a notice that is about to be said. */
export interface Posting {
  readonly id: string;
  /** The first message of the notice; null: this is the first. */
  readonly noticeId: string | null;
  readonly rung: number;
  readonly cardKey: string | null;
  readonly ticketId: string | null;
  readonly urgency: Urgency;
  /** Whether there is another channel to go on to. */
  readonly isLast: boolean;
}

/** Says a notice in one chat, and sees to it that somebody looks whether it got there. */
export const postNotice = async (
  work: Work,
  person: Person,
  contactPoint: ContactPoint,
  posting: Posting,
  message: Message,
): Promise<void> => {
  const { id, noticeId, rung, cardKey, ticketId, urgency } = posting;
  const owner = { personId: person.id, contactPointId: contactPoint.id };
  const state = (message.choices?.length ?? 0) > 0 ? 'open' : 'closed';
  const bubble = { id, ...owner, cardKey, ticketId, message, state, platformRef: null } as const;
  await work.chat.addMessage(bubble, { urgency, noticeId, rung });
  const allowedAt = allowedFrom(work, person, urgency, work.now);
  await work.chat.send(
    { kind: 'send', contactPointId: contactPoint.id, messageId: id, message },
    allowedAt > work.now ? { notBefore: allowedAt } : {},
  );
  await work.timers.set(ladderKey(noticeId ?? id), ticketId, allowedAt + patience(work, urgency), {
    kind: 'climb_ladder',
    noticeId: noticeId ?? id,
    enough: isTakenEnough(work, contactPoint, posting) ? 'accepted' : 'confirmed',
    called: false,
  });
};

/** Nobody is woken by what can wait. */
export const allowedFrom = (work: Work, { timeZone }: Person, urgency: Urgency, at: Instant): Instant =>
  urgency === 'normal' ? afterQuietHours(at, timeZone, work.policies.quietHours) : at;

/** How long silence is borne on one channel. */
export const patience = ({ policies }: Pick<Work, 'policies'>, urgency: Urgency): Duration =>
  policies[urgency === 'normal' ? 'fallback.stepAfter.normal' : 'fallback.stepAfter.critical'];

/** Whether there is nothing more to wait for, or to do, once the platform has taken it: most notices end so. */
const isTakenEnough = ({ channels }: Work, { channel }: ContactPoint, { urgency, isLast }: Posting): boolean =>
  urgency !== 'critical' || (isLast && channels.capabilities(channel)?.receipts === 'none');
