import type { Instant } from '../../kernel/instant.ts';
import type { Policies } from '../../policies/policies.ts';
import type { Ticket } from '../../ticket/ticket.ts';
import type { OpenTask } from '../pages/desk-glance.ts';

/** Something that people owe, and by when. */
export interface RunningClock {
  /** `answer`: the customer waits for a person; `owner`: somebody is needed, and nobody looks after it. */
  readonly kind: 'answer' | 'owner';
  readonly since: Instant;
  readonly due: Instant;
  readonly overdue: boolean;
}

type DeskTimes = Pick<Policies, 'desk.answerWithin' | 'desk.ownWithin'>;

export const answerClock = (since: Instant | null, policies: DeskTimes, now: Instant): RunningClock | null => {
  if (since === null) return null;
  const due = since + policies['desk.answerWithin'];
  return { kind: 'answer', since, due, overdue: now >= due };
};

export const ownerClock = (
  { ownerId }: Pick<Ticket, 'ownerId'>,
  tasks: ReadonlyArray<Pick<OpenTask, 'openedAt'>>,
  policies: DeskTimes,
  now: Instant,
): RunningClock | null => {
  if (ownerId !== null || tasks.length === 0) return null;
  const since = Math.min(...tasks.map(({ openedAt }) => openedAt));
  const due = since + policies['desk.ownWithin'];
  return { kind: 'owner', since, due, overdue: now >= due };
};

/** When what they show changes by itself; null where nothing runs. */
export const nextTurn = (clocks: readonly RunningClock[]): Instant | null => {
  const ahead = clocks.flatMap(({ due, overdue }) => (overdue ? [] : [due]));
  return ahead.length === 0 ? null : Math.min(...ahead);
};
