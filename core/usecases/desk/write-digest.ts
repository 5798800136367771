import type { Instant } from '../../kernel/instant.ts';
import { nextTimeOfDay } from '../../kernel/next-time-of-day.ts';
import { calendarDay } from '../../kernel/wall-clock.ts';
import type { Work } from '../../ports/work.ts';

const TIMER = 'daily_digest';

/** Shows managers the local day that has ended, and sets when the next is shown. */
export const writeDigest = async (work: Work): Promise<void> => {
  const yesterday = calendarDay(work.now, work.policies['home.timeZone']).subtract({ days: 1 });
  await work.desk.touch({ kind: 'digest', day: yesterday.toString() });
  await setNext(work);
};

/**
 * At the start of a worker: sees to it that a digest comes, at the time that the policy says now. One that is due
 * already stays due: it tells of a day that nobody has read about.
 */
export const armDigest = async (work: Work): Promise<void> => {
  const waiting = await work.timers.waiting(TIMER);
  if (waiting !== null && (waiting.dueAt <= work.now || waiting.dueAt === nextDigestAt(work))) return;
  await setNext(work);
};

const setNext = (work: Work): Promise<void> =>
  work.timers.set(TIMER, null, nextDigestAt(work), { kind: 'daily_digest' });

/** The next time that the clock on the wall shows `digest.at`. */
const nextDigestAt = ({ now, policies }: Work): Instant =>
  nextTimeOfDay(now, policies['digest.at'], policies['home.timeZone']);
