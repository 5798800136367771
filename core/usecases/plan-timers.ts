import { armCheckIns } from './check-ins.ts';
import type { Instant } from '../kernel/instant.ts';
import type { Work } from '../ports/work.ts';
import type { SilentAbout, TimerAction } from '../ports/timer-store.ts';
import type { Visit } from '../visit/visit.ts';

type Reminder = Extract<TimerAction, { kind: 'remind_visit' }>['which'];

const REMINDERS: readonly Reminder[] = ['day_before', 'soon'];
const SILENCES: readonly SilentAbout[] = ['departure', 'arrival', 'end'];

/**
 * Sets what shall happen around a confirmed visit by itself: reminders, and a watch over an expert's silence. `before`
 * is the visit as it stood until now, when it was moved: whoever has been reminded of it already isn't reminded twice.
 */
export const planTimers = async (work: Work, visit: Visit, before: Visit = visit): Promise<void> => {
  for (const which of REMINDERS) {
    if (remindAt(work, before, which) <= work.now) continue;
    await at(work, visit, remindAt(work, visit, which), { kind: 'remind_visit', visitId: visit.id, which });
  }
  await armCheckIns(work);
  // A visit that is moved at the last minute may have been meant to be set out for in the past.
  await watchFor(work, visit, 'departure', Math.max(visit.span.start, work.now));
};

const remindAt = (work: Work, { arrival }: Visit, which: Reminder): Instant =>
  arrival - work.policies[which === 'soon' ? 'visit.remindSoon' : 'visit.remindDayBefore'];

/** The expert is asked when a step is overdue by some minutes, people are told when it is overdue by more. */
export const watchFor = async (work: Work, visit: Visit, about: SilentAbout, expected: Instant): Promise<void> => {
  const { id: visitId } = visit;
  const nudgeAt = expected + work.policies['visit.silenceNudge'];
  const peopleAt = expected + work.policies['visit.silencePeople'];
  await at(work, visit, nudgeAt, { kind: 'watch_silence', visitId, about, stage: 'nudge' });
  await at(work, visit, peopleAt, { kind: 'watch_silence', visitId, about, stage: 'people' });
};

/** The step was taken: nobody waits for it any more, and nobody needs to look after it. */
export const unwatch = async (work: Work, visit: Visit, about: SilentAbout): Promise<void> => {
  await work.timers.cancelOf(visit.ticketId, `watch_silence:${visit.id}:${about}`);
  await work.tasks.close(silenceTask(visit, about));
};

/** The visit is over or off. */
export const unwatchVisit = async (work: Work, visit: Visit): Promise<void> => {
  await work.timers.cancelOf(visit.ticketId, `remind_visit:${visit.id}`);
  for (const about of SILENCES) await unwatch(work, visit, about);
};

export const silenceTask = ({ id }: Visit, about: SilentAbout): string => `silence:${id}:${about}`;

const at = (
  work: Work,
  visit: Visit,
  dueAt: Instant,
  action: Extract<TimerAction, { kind: 'remind_visit' | 'watch_silence' }>,
): Promise<void> => {
  const detail = action.kind === 'remind_visit' ? action.which : `${action.about}:${action.stage}`;
  return work.timers.set(`${action.kind}:${visit.id}:${detail}`, visit.ticketId, dueAt, action);
};
